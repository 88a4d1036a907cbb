-- compatible-from: 1
-- Who scans an attachment: only the holder of the lease may finish it.
ALTER TABLE attachment ADD COLUMN lease_token text;
CREATE INDEX attachment_lease ON attachment (lease_token) WHERE lease_token IS NOT NULL;
