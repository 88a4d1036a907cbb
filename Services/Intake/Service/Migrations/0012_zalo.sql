-- compatible-from: 1
-- Messages of a Zalo thread wait here until they are a petition: one draft a user at a time.
CREATE TABLE zalo_draft (
    user_id text PRIMARY KEY,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    body text NOT NULL,
    file_urls text NOT NULL,
    due_at timestamptz NOT NULL
);
CREATE INDEX zalo_draft_due ON zalo_draft (due_at, user_id);

-- What is known of a Zalo user: from a form the user filled in, or from what was written.
CREATE TABLE zalo_contact (
    user_id text PRIMARY KEY,
    full_name text NOT NULL,
    phone text NOT NULL,
    commune_code text,
    asked_at timestamptz,
    seen_at timestamptz NOT NULL
);
