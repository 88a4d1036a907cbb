-- compatible-from: 1
-- A message climbs a ladder of channels. `spent` names those that have it or cannot take it; `attempts` counts on the
-- present one. `contact` is who it is for as the limits count: a person of the directory, or a digest of addresses.
ALTER TABLE message ADD COLUMN urgency text NOT NULL DEFAULT 'NORMAL';
ALTER TABLE message ADD COLUMN short_text text NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN parameters text NOT NULL DEFAULT '{}';
ALTER TABLE message ADD COLUMN contact text NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN spent text NOT NULL DEFAULT '';
-- When the next channel is tried although this one took it, unless somebody acknowledges it before.
ALTER TABLE message ADD COLUMN next_rung_at timestamptz;
-- The message it travels in; empty when it travels alone or leads others.
ALTER TABLE message ADD COLUMN bundled_into text NOT NULL DEFAULT '';
CREATE INDEX message_waiting ON message (next_attempt_at, id) WHERE state IN ('QUEUED', 'HELD');
CREATE INDEX message_rung ON message (next_rung_at, id) WHERE next_rung_at IS NOT NULL;
CREATE INDEX message_contact ON message (contact, sent_at);
CREATE INDEX message_bundle ON message (bundled_into) WHERE bundled_into <> '';
CREATE INDEX message_lease ON message (lease_token) WHERE lease_token IS NOT NULL;
CREATE INDEX message_created ON message (created_at);
CREATE INDEX message_attempt_at ON message_attempt (at);
CREATE INDEX message_attempt_provider ON message_attempt (provider_id);
ALTER TABLE notified_petition ADD COLUMN urgency text NOT NULL DEFAULT 'NORMAL';

-- When somebody last spoke to the official account, and how many consultation messages went out since.
CREATE TABLE zalo_contact (
    user_id text PRIMARY KEY,
    interacted_at timestamptz NOT NULL,
    sent integer NOT NULL,
    asked_at timestamptz
);

-- One row an application. A refresh token is good once: it is marked as being used before the call, and its successor
-- is here before anything uses it.
CREATE TABLE zalo_token (
    app_id text PRIMARY KEY,
    seed_digest text NOT NULL,
    access_token text NOT NULL,
    access_expires_at timestamptz NOT NULL,
    refresh_token text NOT NULL,
    refresh_expires_at timestamptz NOT NULL,
    generation integer NOT NULL,
    used_by text NOT NULL,
    leased_until timestamptz
);

-- What a person asked for; numbers and addresses come from the directory only.
CREATE TABLE contact_preference (
    person text PRIMARY KEY,
    channels text NOT NULL,
    quiet_from text NOT NULL,
    quiet_to text NOT NULL,
    locale text NOT NULL,
    updated_at timestamptz NOT NULL
);

-- Templates beyond those the program brings; the newest one in force counts.
CREATE TABLE message_template (
    id text NOT NULL,
    version integer NOT NULL,
    locale text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    short_text text NOT NULL,
    content_type text NOT NULL,
    effective_from timestamptz NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (id, version, locale)
);

-- Where partners want to hear of their petitions.
CREATE TABLE webhook_endpoint (
    id text PRIMARY KEY,
    partner text NOT NULL,
    url text NOT NULL,
    secret text NOT NULL,
    old_secret text NOT NULL,
    old_secret_until timestamptz,
    active boolean NOT NULL,
    disabled_reason text NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX webhook_endpoint_partner ON webhook_endpoint (partner, id);
