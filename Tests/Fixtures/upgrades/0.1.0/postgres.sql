--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: intake; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA intake;


--
-- Name: notification; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA notification;


--
-- Name: routing; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA routing;


--
-- Name: sla; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA sla;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: answer; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.answer (
    id text NOT NULL,
    petition_id text NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    legal_basis text NOT NULL,
    written_reply text,
    author_id text NOT NULL,
    author_name text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    beyond_authority boolean NOT NULL
);


--
-- Name: calendar_day; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.calendar_day (
    date text NOT NULL,
    document text NOT NULL,
    sequence bigint NOT NULL
);


--
-- Name: code_block; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.code_block (
    year integer NOT NULL,
    is_test boolean NOT NULL,
    next bigint NOT NULL
);


--
-- Name: commune; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.commune (
    code text NOT NULL,
    name text NOT NULL,
    full_name text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);


--
-- Name: deadline_policy; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.deadline_policy (
    id text NOT NULL,
    version integer NOT NULL,
    document text NOT NULL
);


--
-- Name: deployment; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.deployment (
    id integer NOT NULL,
    province text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seeded_at timestamp with time zone,
    CONSTRAINT deployment_id_check CHECK ((id = 1))
);


--
-- Name: event_sequence; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.event_sequence (
    subject text NOT NULL,
    value bigint NOT NULL
);


--
-- Name: idempotency; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.idempotency (
    principal text NOT NULL,
    method text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    result_id text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.inbox (
    event_id text NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    received_at timestamp with time zone NOT NULL
);


--
-- Name: mirror_version; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.mirror_version (
    id integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT mirror_version_id_check CHECK ((id = 1))
);


--
-- Name: outbox; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.outbox (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    lease_token text,
    last_error text,
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DEAD'::text, 'DISCARDED'::text])))
);


--
-- Name: outbox_delivered; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.outbox_delivered (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone NOT NULL
);


--
-- Name: partner_key; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.partner_key (
    id text NOT NULL,
    partner text NOT NULL,
    secret_hash text NOT NULL,
    is_live boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);


--
-- Name: petition; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.petition (
    id text NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    resume_status text,
    track text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    sender_kind text NOT NULL,
    urgency text NOT NULL,
    commune_code text NOT NULL,
    commune_name text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    search_text text NOT NULL,
    reporter text NOT NULL,
    procedure_code text,
    dossier_code text,
    field text,
    external_system text,
    external_id text,
    incoming_document text,
    received_at timestamp with time zone NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    policy_id text NOT NULL,
    policy_version integer NOT NULL,
    clock_started_at timestamp with time zone NOT NULL,
    paused_at timestamp with time zone,
    pauses text NOT NULL,
    due_extended boolean NOT NULL,
    unit_code text,
    unit_name text,
    officer_id text,
    officer_name text,
    joint_unit_codes text NOT NULL,
    authority text,
    supplement_requests integer NOT NULL,
    supplement_question text,
    reopen_count integer NOT NULL,
    merged_into text,
    answered_at timestamp with time zone,
    published_at timestamp with time zone,
    closes_at timestamp with time zone,
    closed_at timestamp with time zone,
    written_reply_pending boolean NOT NULL,
    rating text,
    live boolean NOT NULL,
    submitted_by text NOT NULL,
    request_fingerprint text,
    routing_sequence bigint NOT NULL,
    sla_sequence bigint NOT NULL,
    CONSTRAINT petition_status_check CHECK ((status = ANY (ARRAY['RECEIVED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'AWAITING_SUPPLEMENT'::text, 'AWAITING_AUTHORITY'::text, 'ANSWERED'::text, 'CLOSED'::text, 'TRANSFERRED'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'MERGED'::text])))
);


--
-- Name: schema_migrations; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.schema_migrations (
    component text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    compatible_from bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


--
-- Name: timeline; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.timeline (
    petition_id text NOT NULL,
    "position" integer NOT NULL,
    id text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    reason text NOT NULL,
    details text NOT NULL,
    late boolean NOT NULL
);


--
-- Name: deployment; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.deployment (
    id integer NOT NULL,
    province text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seeded_at timestamp with time zone,
    CONSTRAINT deployment_id_check CHECK ((id = 1))
);


--
-- Name: directory_commune; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.directory_commune (
    code text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL
);


--
-- Name: directory_officer; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.directory_officer (
    id text NOT NULL,
    name text NOT NULL,
    unit_code text NOT NULL,
    role text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    zalo_user_id text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);


--
-- Name: directory_unit; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.directory_unit (
    code text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL
);


--
-- Name: event_sequence; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.event_sequence (
    subject text NOT NULL,
    value bigint NOT NULL
);


--
-- Name: idempotency; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.idempotency (
    principal text NOT NULL,
    method text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    result_id text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.inbox (
    event_id text NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    received_at timestamp with time zone NOT NULL
);


--
-- Name: message; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.message (
    id text NOT NULL,
    petition_id text NOT NULL,
    petition_code text NOT NULL,
    event_id text NOT NULL,
    rule text NOT NULL,
    rule_note text NOT NULL,
    audience text NOT NULL,
    person text NOT NULL,
    recipient text NOT NULL,
    channel text NOT NULL,
    template_id text NOT NULL,
    template_version integer NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    live boolean NOT NULL,
    stage_percent integer NOT NULL,
    clock_id text NOT NULL,
    clock_step text NOT NULL,
    superseded boolean NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    lease_token text,
    sent_at timestamp with time zone,
    held_until timestamp with time zone,
    acknowledged_at timestamp with time zone,
    CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'HELD'::text, 'SENT'::text, 'DELIVERED'::text, 'FAILED'::text, 'DEAD'::text])))
);


--
-- Name: message_attempt; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.message_attempt (
    id text NOT NULL,
    message_id text NOT NULL,
    at timestamp with time zone NOT NULL,
    channel text NOT NULL,
    provider_id text NOT NULL,
    result text NOT NULL,
    error text NOT NULL
);


--
-- Name: notified_petition; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.notified_petition (
    id text NOT NULL,
    code text NOT NULL,
    live boolean NOT NULL,
    status text NOT NULL,
    track text NOT NULL,
    commune_code text NOT NULL,
    commune_name text NOT NULL,
    subject text NOT NULL,
    sender_name text NOT NULL,
    sender_phone text NOT NULL,
    sender_email text NOT NULL,
    sender_zalo_user_id text NOT NULL,
    assignee_kind text,
    unit_code text NOT NULL,
    unit_name text NOT NULL,
    officer_id text NOT NULL,
    officer_name text NOT NULL,
    head_id text NOT NULL,
    head_name text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    assigned_at timestamp with time zone,
    due_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    sender_told_unit boolean NOT NULL,
    intake_sequence bigint NOT NULL,
    routing_sequence bigint NOT NULL,
    sla_sequence bigint NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.outbox (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    lease_token text,
    last_error text,
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DEAD'::text, 'DISCARDED'::text])))
);


--
-- Name: outbox_delivered; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.outbox_delivered (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone NOT NULL
);


--
-- Name: schema_migrations; Type: TABLE; Schema: notification; Owner: -
--

CREATE TABLE notification.schema_migrations (
    component text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    compatible_from bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


--
-- Name: admin_procedure; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.admin_procedure (
    code text NOT NULL,
    name text NOT NULL,
    field text NOT NULL,
    level text NOT NULL,
    time_limit_text text NOT NULL,
    time_limit_days integer,
    unit_code text NOT NULL,
    status text NOT NULL,
    version integer NOT NULL
);


--
-- Name: assignment; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.assignment (
    id text NOT NULL,
    petition_id text NOT NULL,
    petition_code text NOT NULL,
    assignee_kind text NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    officer_name text NOT NULL,
    state text NOT NULL,
    bounces integer NOT NULL,
    decision text NOT NULL,
    assigned_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_reason text NOT NULL,
    joint_unit_codes text NOT NULL,
    moves integer NOT NULL,
    CONSTRAINT assignment_assignee_kind_check CHECK ((assignee_kind = ANY (ARRAY['OFFICER'::text, 'SECRETARY'::text, 'TEAM_HEAD'::text]))),
    CONSTRAINT assignment_state_check CHECK ((state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'RETURNED'::text, 'ENDED'::text])))
);


--
-- Name: assignment_move; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.assignment_move (
    petition_id text NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    reason text NOT NULL
);


--
-- Name: assignment_turn; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.assignment_turn (
    holder text NOT NULL,
    value bigint NOT NULL
);


--
-- Name: commune; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.commune (
    code text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    full_name text NOT NULL,
    province_code text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);


--
-- Name: deployment; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.deployment (
    id integer NOT NULL,
    province text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seeded_at timestamp with time zone,
    CONSTRAINT deployment_id_check CHECK ((id = 1))
);


--
-- Name: event_sequence; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.event_sequence (
    subject text NOT NULL,
    value bigint NOT NULL
);


--
-- Name: idempotency; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.idempotency (
    principal text NOT NULL,
    method text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    result_id text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.inbox (
    event_id text NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    received_at timestamp with time zone NOT NULL
);


--
-- Name: officer; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.officer (
    id text NOT NULL,
    name text NOT NULL,
    unit_code text NOT NULL,
    role text NOT NULL,
    "position" text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    zalo_user_id text NOT NULL,
    active boolean NOT NULL,
    demo boolean NOT NULL,
    version integer NOT NULL,
    open_assignments integer NOT NULL,
    CONSTRAINT officer_role_check CHECK ((role = ANY (ARRAY['OFFICER'::text, 'UNIT_HEAD'::text, 'SECRETARY'::text, 'TEAM_HEAD'::text, 'ADMINISTRATOR'::text])))
);


--
-- Name: outbox; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.outbox (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    lease_token text,
    last_error text,
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DEAD'::text, 'DISCARDED'::text])))
);


--
-- Name: outbox_delivered; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.outbox_delivered (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone NOT NULL
);


--
-- Name: routed_petition; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.routed_petition (
    petition_id text NOT NULL,
    code text NOT NULL,
    commune_code text NOT NULL,
    subject text NOT NULL,
    field text NOT NULL,
    procedure_code text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    live boolean NOT NULL,
    phase text NOT NULL,
    reopen_count integer NOT NULL,
    version integer NOT NULL,
    answered_at timestamp with time zone,
    CONSTRAINT routed_petition_phase_check CHECK ((phase = ANY (ARRAY['OPEN'::text, 'AWAITING_AUTHORITY'::text, 'ANSWERED'::text, 'CLOSED'::text, 'TRANSFERRED'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'MERGED'::text])))
);


--
-- Name: schema_migrations; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.schema_migrations (
    component text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    compatible_from bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


--
-- Name: unit; Type: TABLE; Schema: routing; Owner: -
--

CREATE TABLE routing.unit (
    code text NOT NULL,
    name text NOT NULL,
    unit_type text NOT NULL,
    fields text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);


--
-- Name: calendar_day; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.calendar_day (
    date text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    swapped_with text NOT NULL
);


--
-- Name: clock; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.clock (
    id text NOT NULL,
    petition_id text NOT NULL,
    petition_code text NOT NULL,
    track text NOT NULL,
    step text NOT NULL,
    round integer NOT NULL,
    state text NOT NULL,
    outcome text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    at_risk_at timestamp with time zone,
    extended_at timestamp with time zone,
    stopped_at timestamp with time zone,
    breached_at timestamp with time zone,
    counted_at timestamp with time zone,
    policy_id text NOT NULL,
    policy_version integer NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    commune_code text NOT NULL,
    live boolean NOT NULL,
    pauses text NOT NULL,
    CONSTRAINT clock_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'PAUSED'::text, 'STOPPED'::text])))
);


--
-- Name: deployment; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.deployment (
    id integer NOT NULL,
    province text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seeded_at timestamp with time zone,
    CONSTRAINT deployment_id_check CHECK ((id = 1))
);


--
-- Name: event_sequence; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.event_sequence (
    subject text NOT NULL,
    value bigint NOT NULL
);


--
-- Name: idempotency; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.idempotency (
    principal text NOT NULL,
    method text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    result_id text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.inbox (
    event_id text NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    received_at timestamp with time zone NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.outbox (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    lease_token text,
    last_error text,
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DEAD'::text, 'DISCARDED'::text])))
);


--
-- Name: outbox_delivered; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.outbox_delivered (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone NOT NULL
);


--
-- Name: policy; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.policy (
    id text NOT NULL,
    version integer NOT NULL,
    track text NOT NULL,
    step text NOT NULL,
    effective_from timestamp with time zone NOT NULL,
    document text NOT NULL
);


--
-- Name: rule_revision; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.rule_revision (
    id integer NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT rule_revision_id_check CHECK ((id = 1))
);


--
-- Name: schema_migrations; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.schema_migrations (
    component text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    compatible_from bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


--
-- Name: stage; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.stage (
    clock_id text NOT NULL,
    percent integer NOT NULL,
    petition_id text NOT NULL,
    state text NOT NULL,
    instant timestamp with time zone NOT NULL,
    fires_at timestamp with time zone NOT NULL,
    late boolean NOT NULL,
    silent boolean NOT NULL,
    fired_at timestamp with time zone,
    CONSTRAINT stage_state_check CHECK ((state = ANY (ARRAY['ARMED'::text, 'SUSPENDED'::text, 'FIRED'::text, 'SKIPPED'::text, 'CANCELLED'::text])))
);


--
-- Name: watched_petition; Type: TABLE; Schema: sla; Owner: -
--

CREATE TABLE sla.watched_petition (
    petition_id text NOT NULL,
    code text NOT NULL,
    track text NOT NULL,
    commune_code text NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    live boolean NOT NULL,
    received_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    supplement_since timestamp with time zone,
    escalated_at timestamp with time zone,
    ending text,
    ended_at timestamp with time zone,
    answered_at timestamp with time zone,
    merged_into text,
    touched bigint NOT NULL
);


--
-- Data for Name: answer; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.answer VALUES
	('01a1ec2a-f487-7896-bc0a-8b428f00f7e9', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 0, 'FINAL', 'Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.', '[]', NULL, 'dev', '', '2026-11-18 01:00:00.519+00', false),
	('01a2155d-d736-7389-a853-019fd0f62a8a', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 0, 'INTERIM', 'Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.', '[]', NULL, 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', '2026-11-26 01:00:01.206+00', true),
	('01a2155d-d786-764a-877d-a8c240da3763', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 0, 'FINAL', 'Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.', '[]', NULL, 'dev', '', '2026-11-26 01:00:01.286+00', false),
	('01a2155d-d7d6-7e9c-8c86-b31a5c3883cf', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 0, 'FINAL', 'Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.', '[]', NULL, 'dev', '', '2026-11-26 01:00:01.366+00', false);


--
-- Data for Name: calendar_day; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.calendar_day VALUES
	('2024-01-01', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Tết Dương lịch","date":"2024-01-01","kind":"holiday"}', 0),
	('2024-02-08', '{"name":"Tết Nguyên Đán (29 tháng Chạp)","status":"official","date":"2024-02-08","kind":"holiday","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)"}', 0),
	('2024-02-09', '{"status":"official","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)","name":"Tết Nguyên Đán (30 tháng Chạp)","date":"2024-02-09","kind":"holiday"}', 0),
	('2024-02-10', '{"name":"Tết Nguyên Đán (mùng 1)","status":"official","date":"2024-02-10","kind":"holiday","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)"}', 0),
	('2024-02-11', '{"status":"official","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)","name":"Tết Nguyên Đán (mùng 2)","date":"2024-02-11","kind":"holiday"}', 0),
	('2024-02-12', '{"name":"Tết Nguyên Đán (mùng 3)","status":"official","date":"2024-02-12","kind":"holiday","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)"}', 0),
	('2024-02-13', '{"status":"official","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)","name":"Nghỉ bù Tết Nguyên Đán (mùng 4)","date":"2024-02-13","kind":"substitute_day_off"}', 0),
	('2024-02-14', '{"name":"Nghỉ bù Tết Nguyên Đán (mùng 5)","status":"official","date":"2024-02-14","kind":"substitute_day_off","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)"}', 0),
	('2024-04-18', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Ngày Giỗ Tổ Hùng Vương (10\/3 âm lịch)","date":"2024-04-18","kind":"holiday"}', 0),
	('2024-04-29', '{"swapped_with":"2024-05-04","name":"Ngày nghỉ hoán đổi dịp 30\/4","status":"official","date":"2024-04-29","kind":"substitute_day_off","source":"Công văn 2450\/VPCP-KGVX ngày 12\/4\/2024; PyPI holidays 0.108"}', 0),
	('2024-04-30', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Ngày Chiến thắng","date":"2024-04-30","kind":"holiday"}', 0),
	('2024-05-01', '{"name":"Ngày Quốc tế Lao động","status":"official","date":"2024-05-01","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2024-05-04', '{"status":"official","source":"Công văn 2450\/VPCP-KGVX ngày 12\/4\/2024; PyPI holidays 0.108","name":"Ngày làm bù cho 29\/4\/2024","swapped_with":"2024-04-29","date":"2024-05-04","kind":"make_up_working_day"}', 0),
	('2024-09-02', '{"name":"Quốc khánh","status":"official","date":"2024-09-02","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2024-09-03', '{"status":"official","source":"Công văn 8662\/VPCP-KGVX ngày 03\/11\/2023 (baotintuc.vn, n20231103185933813)","name":"Quốc khánh (ngày liền kề)","date":"2024-09-03","kind":"holiday"}', 0),
	('2025-01-01', '{"name":"Tết Dương lịch","status":"official","date":"2025-01-01","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2025-01-27', '{"status":"official","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH","name":"Tết Nguyên Đán (28 tháng Chạp)","date":"2025-01-27","kind":"holiday"}', 0),
	('2025-01-28', '{"name":"Tết Nguyên Đán (29 tháng Chạp)","status":"official","date":"2025-01-28","kind":"holiday","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH"}', 0),
	('2025-01-29', '{"status":"official","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH","name":"Tết Nguyên Đán (mùng 1)","date":"2025-01-29","kind":"holiday"}', 0),
	('2025-01-30', '{"name":"Tết Nguyên Đán (mùng 2)","status":"official","date":"2025-01-30","kind":"holiday","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH"}', 0),
	('2025-01-31', '{"status":"official","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH","name":"Tết Nguyên Đán (mùng 3)","date":"2025-01-31","kind":"holiday"}', 0),
	('2025-04-07', '{"name":"Ngày Giỗ Tổ Hùng Vương (10\/3 âm lịch)","status":"official","date":"2025-04-07","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2025-04-26', '{"status":"official","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH","name":"Ngày làm bù cho 02\/5\/2025","swapped_with":"2025-05-02","date":"2025-04-26","kind":"make_up_working_day"}', 0),
	('2025-04-30', '{"name":"Ngày Chiến thắng","status":"official","date":"2025-04-30","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2025-05-01', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Ngày Quốc tế Lao động","date":"2025-05-01","kind":"holiday"}', 0),
	('2025-05-02', '{"swapped_with":"2025-04-26","name":"Ngày nghỉ hoán đổi dịp 30\/4","status":"official","date":"2025-05-02","kind":"substitute_day_off","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH"}', 0),
	('2025-09-01', '{"status":"official","source":"Công văn 8726\/VPCP-KGVX ngày 26\/11\/2024; Thông báo 6150\/TB-BLĐTBXH","name":"Quốc khánh (ngày liền kề)","date":"2025-09-01","kind":"holiday"}', 0),
	('2025-09-02', '{"name":"Quốc khánh","status":"official","date":"2025-09-02","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2026-01-01', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Tết Dương lịch","date":"2026-01-01","kind":"holiday"}', 0),
	('2026-01-02', '{"swapped_with":"2026-01-10","name":"Ngày nghỉ hoán đổi dịp Tết Dương lịch","status":"official","date":"2026-01-02","kind":"substitute_day_off","source":"Công văn 12729\/VPCP-KGVX ngày 25\/12\/2025 (baohiemxahoi.gov.vn, ItemID=25908)"}', 0),
	('2026-01-10', '{"status":"official","source":"Công văn 12729\/VPCP-KGVX ngày 25\/12\/2025 (baohiemxahoi.gov.vn, ItemID=25908)","name":"Ngày làm bù cho 02\/01\/2026","swapped_with":"2026-01-02","date":"2026-01-10","kind":"make_up_working_day"}', 0),
	('2026-02-16', '{"name":"Tết Nguyên Đán (29 tháng Chạp)","status":"official","date":"2026-02-16","kind":"holiday","source":"Thông báo 9441\/TB-BNV (10\/2025; vnanet 17\/10\/2025, congan.com.vn)"}', 0),
	('2026-02-17', '{"status":"official","source":"Thông báo 9441\/TB-BNV (10\/2025; vnanet 17\/10\/2025, congan.com.vn)","name":"Tết Nguyên Đán (mùng 1)","date":"2026-02-17","kind":"holiday"}', 0),
	('2026-02-18', '{"name":"Tết Nguyên Đán (mùng 2)","status":"official","date":"2026-02-18","kind":"holiday","source":"Thông báo 9441\/TB-BNV (10\/2025; vnanet 17\/10\/2025, congan.com.vn)"}', 0),
	('2026-02-19', '{"status":"official","source":"Thông báo 9441\/TB-BNV (10\/2025; vnanet 17\/10\/2025, congan.com.vn)","name":"Tết Nguyên Đán (mùng 3)","date":"2026-02-19","kind":"holiday"}', 0),
	('2026-02-20', '{"name":"Tết Nguyên Đán (mùng 4)","status":"official","date":"2026-02-20","kind":"holiday","source":"Thông báo 9441\/TB-BNV (10\/2025; vnanet 17\/10\/2025, congan.com.vn)"}', 0),
	('2026-04-26', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Ngày Giỗ Tổ Hùng Vương (10\/3 âm lịch)","date":"2026-04-26","kind":"holiday"}', 0),
	('2026-04-27', '{"name":"Nghỉ bù Giỗ Tổ Hùng Vương","status":"official","date":"2026-04-27","kind":"substitute_day_off","source":"Bộ luật Lao động 2019, Điều 111 khoản 3; PyPI holidays 0.108"}', 0),
	('2026-04-30', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Ngày Chiến thắng","date":"2026-04-30","kind":"holiday"}', 0),
	('2026-05-01', '{"name":"Ngày Quốc tế Lao động","status":"official","date":"2026-05-01","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2026-08-22', '{"status":"official","source":"thuvienphapluat.vn hỏi đáp 138100727 (dẫn trong PyPI holidays 0.108); thanhnien.vn 13\/01\/2026 (nghỉ 5 ngày)","name":"Ngày làm bù cho 31\/8\/2026","swapped_with":"2026-08-31","date":"2026-08-22","kind":"make_up_working_day"}', 0),
	('2026-08-31', '{"swapped_with":"2026-08-22","name":"Ngày nghỉ hoán đổi dịp Quốc khánh","status":"official","date":"2026-08-31","kind":"substitute_day_off","source":"thuvienphapluat.vn hỏi đáp 138100727 (dẫn trong PyPI holidays 0.108); thanhnien.vn 13\/01\/2026 (nghỉ 5 ngày)"}', 0),
	('2026-09-01', '{"status":"official","source":"thuvienphapluat.vn hỏi đáp 138100727 (dẫn trong PyPI holidays 0.108); thanhnien.vn 13\/01\/2026 (nghỉ 5 ngày)","name":"Quốc khánh (ngày liền kề)","date":"2026-09-01","kind":"holiday"}', 0),
	('2026-09-02', '{"name":"Quốc khánh","status":"official","date":"2026-09-02","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2026-11-24', '{"status":"official","source":"Nghị quyết 28\/2026\/QH16, hiệu lực 01\/7\/2026 (xaydungchinhsach.chinhphu.vn, 119260508142130402.htm)","name":"Ngày Văn hóa Việt Nam","date":"2026-11-24","kind":"holiday"}', 0),
	('2027-01-01', '{"name":"Tết Dương lịch","status":"official","date":"2027-01-01","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2027-02-04', '{"status":"provisional","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất","name":"Tết Nguyên Đán (đề xuất)","date":"2027-02-04","kind":"holiday"}', 0),
	('2027-02-05', '{"name":"Tết Nguyên Đán (đề xuất; trước mùng 1)","status":"provisional","date":"2027-02-05","kind":"holiday","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất"}', 0),
	('2027-02-06', '{"status":"provisional","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất","name":"Tết Nguyên Đán (mùng 1)","date":"2027-02-06","kind":"holiday"}', 0),
	('2027-02-07', '{"name":"Tết Nguyên Đán (mùng 2)","status":"provisional","date":"2027-02-07","kind":"holiday","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất"}', 0),
	('2027-02-08', '{"status":"provisional","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất","name":"Tết Nguyên Đán (mùng 3)","date":"2027-02-08","kind":"holiday"}', 0),
	('2027-02-09', '{"name":"Tết Nguyên Đán (mùng 4, đề xuất)","status":"provisional","date":"2027-02-09","kind":"holiday","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất"}', 0),
	('2027-02-10', '{"status":"provisional","source":"xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất","name":"Tết Nguyên Đán (mùng 5, đề xuất)","date":"2027-02-10","kind":"holiday"}', 0),
	('2027-04-16', '{"name":"Ngày Giỗ Tổ Hùng Vương (10\/3 âm lịch)","status":"official","date":"2027-04-16","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2027-04-30', '{"status":"official","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)","name":"Ngày Chiến thắng","date":"2027-04-30","kind":"holiday"}', 0),
	('2027-05-01', '{"name":"Ngày Quốc tế Lao động","status":"official","date":"2027-05-01","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2027-05-03', '{"status":"by_law_no_notice_yet","source":"Bộ luật Lao động 2019, Điều 111 khoản 3; PyPI holidays 0.108","name":"Nghỉ bù Ngày Quốc tế Lao động","date":"2027-05-03","kind":"substitute_day_off"}', 0),
	('2027-09-02', '{"name":"Quốc khánh","status":"official","date":"2027-09-02","kind":"holiday","source":"Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)"}', 0),
	('2027-09-03', '{"status":"provisional","source":"PyPI holidays 0.108","name":"Quốc khánh (ngày liền kề, dự kiến)","date":"2027-09-03","kind":"holiday"}', 0),
	('2027-11-24', '{"name":"Ngày Văn hóa Việt Nam","status":"official","date":"2027-11-24","kind":"holiday","source":"Nghị quyết 28\/2026\/QH16, hiệu lực 01\/7\/2026 (xaydungchinhsach.chinhphu.vn, 119260508142130402.htm)"}', 0);


--
-- Data for Name: code_block; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.code_block VALUES
	(2026, false, 21);


--
-- Data for Name: commune; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.commune VALUES
	('25459', 'Tân Ninh', 'Phường Tân Ninh', true, 0),
	('25480', 'Bình Minh', 'Phường Bình Minh', true, 0),
	('25486', 'Tân Biên', 'Xã Tân Biên', true, 0),
	('25489', 'Tân Lập', 'Xã Tân Lập', true, 0),
	('25498', 'Thạnh Bình', 'Xã Thạnh Bình', true, 0),
	('25510', 'Trà Vong', 'Xã Trà Vong', true, 0),
	('25516', 'Tân Châu', 'Xã Tân Châu', true, 0),
	('25522', 'Tân Đông', 'Xã Tân Đông', true, 0),
	('25525', 'Tân Hội', 'Xã Tân Hội', true, 0),
	('25531', 'Tân Hoà', 'Xã Tân Hoà', true, 0),
	('25534', 'Tân Thành', 'Xã Tân Thành', true, 0),
	('25549', 'Tân Phú', 'Xã Tân Phú', true, 0),
	('25552', 'Dương Minh Châu', 'Xã Dương Minh Châu', true, 0),
	('25567', 'Ninh Thạnh', 'Phường Ninh Thạnh', true, 0),
	('25573', 'Cầu Khởi', 'Xã Cầu Khởi', true, 0),
	('25579', 'Lộc Ninh', 'Xã Lộc Ninh', true, 0),
	('25585', 'Châu Thành', 'Xã Châu Thành', true, 0),
	('25588', 'Hảo Đước', 'Xã Hảo Đước', true, 0),
	('25591', 'Phước Vinh', 'Xã Phước Vinh', true, 0),
	('25606', 'Hoà Hội', 'Xã Hoà Hội', true, 0),
	('25621', 'Ninh Điền', 'Xã Ninh Điền', true, 0),
	('25630', 'Long Hoa', 'Phường Long Hoa', true, 0),
	('25633', 'Thanh Điền', 'Phường Thanh Điền', true, 0),
	('25645', 'Hoà Thành', 'Phường Hoà Thành', true, 0),
	('25654', 'Gò Dầu', 'Phường Gò Dầu', true, 0),
	('25657', 'Thạnh Đức', 'Xã Thạnh Đức', true, 0),
	('25663', 'Phước Thạnh', 'Xã Phước Thạnh', true, 0),
	('25666', 'Truông Mít', 'Xã Truông Mít', true, 0),
	('25672', 'Gia Lộc', 'Phường Gia Lộc', true, 0),
	('25681', 'Bến Cầu', 'Xã Bến Cầu', true, 0),
	('25684', 'Long Chữ', 'Xã Long Chữ', true, 0),
	('25702', 'Long Thuận', 'Xã Long Thuận', true, 0),
	('25708', 'Trảng Bàng', 'Phường Trảng Bàng', true, 0),
	('25711', 'Hưng Thuận', 'Xã Hưng Thuận', true, 0),
	('25729', 'Phước Chỉ', 'Xã Phước Chỉ', true, 0),
	('25732', 'An Tịnh', 'Phường An Tịnh', true, 0),
	('27694', 'Long An', 'Phường Long An', true, 0),
	('27712', 'Tân An', 'Phường Tân An', true, 0),
	('27715', 'Khánh Hậu', 'Phường Khánh Hậu', true, 0),
	('27721', 'Tân Hưng', 'Xã Tân Hưng', true, 0),
	('27727', 'Hưng Điền', 'Xã Hưng Điền', true, 0),
	('27736', 'Vĩnh Thạnh', 'Xã Vĩnh Thạnh', true, 0),
	('27748', 'Vĩnh Châu', 'Xã Vĩnh Châu', true, 0),
	('27757', 'Vĩnh Hưng', 'Xã Vĩnh Hưng', true, 0),
	('27763', 'Khánh Hưng', 'Xã Khánh Hưng', true, 0),
	('27775', 'Tuyên Bình', 'Xã Tuyên Bình', true, 0),
	('27787', 'Kiến Tường', 'Phường Kiến Tường', true, 0),
	('27793', 'Bình Hiệp', 'Xã Bình Hiệp', true, 0),
	('27811', 'Bình Hoà', 'Xã Bình Hoà', true, 0),
	('27817', 'Tuyên Thạnh', 'Xã Tuyên Thạnh', true, 0),
	('27823', 'Mộc Hoá', 'Xã Mộc Hoá', true, 0),
	('27826', 'Tân Thạnh', 'Xã Tân Thạnh', true, 0),
	('27838', 'Nhơn Hoà Lập', 'Xã Nhơn Hoà Lập', true, 0),
	('27841', 'Hậu Thạnh', 'Xã Hậu Thạnh', true, 0),
	('27856', 'Nhơn Ninh', 'Xã Nhơn Ninh', true, 0),
	('27865', 'Thạnh Hoá', 'Xã Thạnh Hoá', true, 0),
	('27868', 'Bình Thành', 'Xã Bình Thành', true, 0),
	('27877', 'Thạnh Phước', 'Xã Thạnh Phước', true, 0),
	('27889', 'Tân Tây', 'Xã Tân Tây', true, 0),
	('27898', 'Đông Thành', 'Xã Đông Thành', true, 0),
	('27907', 'Mỹ Quý', 'Xã Mỹ Quý', true, 0),
	('27925', 'Đức Huệ', 'Xã Đức Huệ', true, 0),
	('27931', 'Hậu Nghĩa', 'Xã Hậu Nghĩa', true, 0),
	('27937', 'Đức Hoà', 'Xã Đức Hoà', true, 0),
	('27943', 'An Ninh', 'Xã An Ninh', true, 0),
	('27952', 'Hiệp Hoà', 'Xã Hiệp Hoà', true, 0),
	('27964', 'Đức Lập', 'Xã Đức Lập', true, 0),
	('27976', 'Mỹ Hạnh', 'Xã Mỹ Hạnh', true, 0),
	('27979', 'Hoà Khánh', 'Xã Hoà Khánh', true, 0),
	('27991', 'Bến Lức', 'Xã Bến Lức', true, 0),
	('27994', 'Thạnh Lợi', 'Xã Thạnh Lợi', true, 0),
	('28003', 'Lương Hoà', 'Xã Lương Hoà', true, 0),
	('28015', 'Bình Đức', 'Xã Bình Đức', true, 0),
	('28018', 'Mỹ Yên', 'Xã Mỹ Yên', true, 0),
	('28036', 'Thủ Thừa', 'Xã Thủ Thừa', true, 0),
	('28051', 'Mỹ Thạnh', 'Xã Mỹ Thạnh', true, 0),
	('28066', 'Mỹ An', 'Xã Mỹ An', true, 0),
	('28072', 'Tân Long', 'Xã Tân Long', true, 0),
	('28075', 'Tân Trụ', 'Xã Tân Trụ', true, 0),
	('28087', 'Nhựt Tảo', 'Xã Nhựt Tảo', true, 0),
	('28093', 'Vàm Cỏ', 'Xã Vàm Cỏ', true, 0),
	('28108', 'Cần Đước', 'Xã Cần Đước', true, 0),
	('28114', 'Rạch Kiến', 'Xã Rạch Kiến', true, 0),
	('28126', 'Long Cang', 'Xã Long Cang', true, 0),
	('28132', 'Mỹ Lệ', 'Xã Mỹ Lệ', true, 0),
	('28138', 'Tân Lân', 'Xã Tân Lân', true, 0),
	('28144', 'Long Hựu', 'Xã Long Hựu', true, 0),
	('28159', 'Cần Giuộc', 'Xã Cần Giuộc', true, 0),
	('28165', 'Phước Lý', 'Xã Phước Lý', true, 0),
	('28177', 'Mỹ Lộc', 'Xã Mỹ Lộc', true, 0),
	('28201', 'Phước Vĩnh Tây', 'Xã Phước Vĩnh Tây', true, 0),
	('28207', 'Tân Tập', 'Xã Tân Tập', true, 0),
	('28210', 'Tầm Vu', 'Xã Tầm Vu', true, 0),
	('28222', 'Vĩnh Công', 'Xã Vĩnh Công', true, 0),
	('28225', 'Thuận Mỹ', 'Xã Thuận Mỹ', true, 0),
	('28243', 'An Lục Long', 'Xã An Lục Long', true, 0);


--
-- Data for Name: deadline_policy; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.deadline_policy VALUES
	('rapid-24h', 1, '{"effective_from":"2025-08-19T17:00:00.000Z","id":"rapid-24h","interim_stops":"BEYOND_AUTHORITY","overdue_every_hours":24,"stages":[50,75,90,100],"step":"MAIN","supplement_pauses":true,"term":{"amount":24,"kind":"clock_hours"},"track":"RAPID_24H","version":1}'),
	('formal-feedback-resolve', 1, '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-resolve","interim_stops":"BEYOND_AUTHORITY","overdue_every_hours":24,"stages":[50,75,90,100],"step":"RESOLVE","supplement_pauses":true,"term":{"amount":15,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-publish', 1, '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-publish","interim_stops":"NEVER","overdue_every_hours":24,"stages":[50,75,90,100],"step":"PUBLISH","supplement_pauses":false,"term":{"amount":2,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-forward', 1, '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-forward","interim_stops":"NEVER","stages":[],"step":"FORWARD","supplement_pauses":false,"term":{"amount":5,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-refuse', 1, '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-refuse","interim_stops":"NEVER","stages":[],"step":"REFUSE","supplement_pauses":false,"term":{"amount":2,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-supplement', 1, '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-supplement","interim_stops":"NEVER","stages":[],"step":"SUPPLEMENT","supplement_pauses":false,"term":{"amount":5,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('acceptance', 1, '{"effective_from":"2025-08-19T17:00:00.000Z","id":"acceptance","interim_stops":"BEYOND_AUTHORITY","stages":[100],"step":"MAIN","supplement_pauses":true,"term":{"amount":60,"kind":"working_minutes"},"track":"ACCEPTANCE","version":1}'),
	('authority', 1, '{"effective_from":"2025-08-19T17:00:00.000Z","follow_up_every_days":7,"id":"authority","interim_stops":"NEVER","stages":[100],"step":"MAIN","supplement_pauses":false,"term":{"kind":"fixed_instant"},"track":"AUTHORITY","version":1}');


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.deployment VALUES
	(1, '80', '2026-11-18 01:00:00.054+00', '2026-11-18 01:00:00.054+00');


--
-- Data for Name: event_sequence; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.event_sequence VALUES
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 4),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 1),
	('01a2155d-d529-741d-9bee-47e60be6372d', 2),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 2),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 1),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 2),
	('01a2155d-d658-76d9-98c6-63adb3884100', 1),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1),
	('01a21971-8c60-772a-8193-989c66c5f162', 1),
	('01a21971-8ca0-7148-82ea-ae29f8e93fb7', 1),
	('01a21971-8ca2-780f-bc88-d597a05bbaba', 1),
	('01a21971-8ca3-76c4-97d7-d1144d8cbe34', 1);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.idempotency VALUES
	('dev', '/kipthoi.intake.v1.IntakeService/SubmitPetition', 'remembered-over-the-upgrade', '70afd39e6be01b0068a9833e061af8ba973e40e3b77cbd684407f71b74c0d6b0', '01a21971-8ca0-7148-82ea-ae29f8e93fb7', '2026-11-26 20:00:01.696+00');


--
-- Data for Name: inbox; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.inbox VALUES
	('01a1ec2a-f39d-702c-b7e4-cb0ae1659b03', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-703c-a4f9-3bd73eb80697', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7103-8574-9509ffcdf5a1', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-71fa-aa83-f971955a7618', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7204-8ba1-bf3b009851ff', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7207-b7c0-9ff886554abd', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-729c-831d-c26742c3bb3a', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7310-b115-f62fd20ddc21', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-73a3-9064-b99a4b99fa31', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7423-9f4c-8dbcf78609cd', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7458-b6c6-d6950c9acd3b', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-749e-b3ae-c10716b79349', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7506-b249-bcd36a11fab5', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-778d-9af6-44771b2c4e31', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-788e-839a-b143fe37b4be', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7a91-a226-c1427d14d0b2', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7aab-bd54-938baa358981', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7b7a-964f-9332b3d6e16b', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7b7f-9b67-397a97932ce3', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7c6a-a7bc-22eec8088951', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7de3-9419-f5a65f99dd7a', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7ee6-a1c3-d263f29f2696', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f39d-7f97-b173-43e9b6962815', 'routing', 'directory.changed', '2026-11-18 01:00:00.311+00'),
	('01a1ec2a-f3fb-731e-91ab-b087898a525b', 'routing', 'petition.routed', '2026-11-18 01:00:00.409+00'),
	('01a1ec2a-f457-7615-91bc-d0f5af5f4c21', 'routing', 'petition.accepted', '2026-11-18 01:00:00.481+00'),
	('01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'routing', 'petition.routed', '2026-11-26 01:00:00.633+00'),
	('01a2155d-d514-709e-8765-f7d2b1befc0b', 'routing', 'petition.accepted', '2026-11-26 01:00:00.666+00'),
	('01a2155d-d527-703f-b243-656ec6e17dbd', 'routing', 'petition.transferred', '2026-11-26 01:00:00.694+00'),
	('01a2155d-d52e-7864-b04f-f14ba86a4274', 'routing', 'petition.routed', '2026-11-26 01:00:00.694+00'),
	('01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'routing', 'petition.routed', '2026-11-26 01:00:00.749+00'),
	('01a2155d-d599-7211-b092-7cb0ef726d36', 'routing', 'petition.routed', '2026-11-26 01:00:00.803+00'),
	('01a2155d-d5c5-7a29-945a-aefd71aaa9ba', 'routing', 'petition.accepted', '2026-11-26 01:00:00.849+00'),
	('01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'routing', 'petition.returned', '2026-11-26 01:00:00.893+00'),
	('01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'routing', 'petition.routed', '2026-11-26 01:00:00.893+00'),
	('01a2155d-d65d-76f2-9b79-5883323396d0', 'routing', 'petition.routed', '2026-11-26 01:00:00.999+00'),
	('01a2155d-d688-7492-b515-ea21a65d2223', 'routing', 'petition.accepted', '2026-11-26 01:00:01.037+00'),
	('01a2155d-d6b6-7768-bff1-89657a1ba94a', 'routing', 'petition.routed', '2026-11-26 01:00:01.087+00'),
	('01a2155d-d6f5-766b-bfba-506ce3b6246b', 'routing', 'petition.routed', '2026-11-26 01:00:01.151+00'),
	('01a2155d-d719-7c13-945e-82d01e64a6ae', 'routing', 'petition.accepted', '2026-11-26 01:00:01.181+00'),
	('01a2155d-d736-7c05-a7de-40f3dc97e65c', 'routing', 'petition.escalated', '2026-11-26 01:00:01.211+00'),
	('01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'routing', 'petition.routed', '2026-11-26 01:00:01.254+00'),
	('01a2155d-d777-724e-b718-ee47beca9370', 'routing', 'petition.accepted', '2026-11-26 01:00:01.275+00'),
	('01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'routing', 'petition.routed', '2026-11-26 01:00:01.321+00'),
	('01a2155d-d7c1-7039-ae45-1594d7e5ee8c', 'routing', 'petition.accepted', '2026-11-26 01:00:01.349+00'),
	('01a2155d-d7ee-7553-b58d-67d02f207f72', 'routing', 'petition.routed', '2026-11-26 01:00:01.399+00'),
	('01a2155d-d810-7308-bee8-5c5d240fbb83', 'routing', 'petition.accepted', '2026-11-26 01:00:01.427+00'),
	('01a21971-8bc4-7dea-8292-697300e2e9ff', 'routing', 'petition.returned', '2026-11-26 20:00:01.485+00'),
	('01a21971-8c25-7729-94ff-15578e5249de', 'routing', 'petition.routed', '2026-11-26 20:00:01.588+00'),
	('01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'routing', 'petition.routed', '2026-11-26 20:00:01.656+00');


--
-- Data for Name: mirror_version; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.mirror_version VALUES
	(1, 105);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.outbox VALUES
	('01a21971-8ca0-752e-aa22-a406de4eed3e', 'routing', '01a21971-8ca0-7148-82ea-ae29f8e93fb7', 1, 'petition.received', '{"id":"01a21971-8ca0-752e-aa22-a406de4eed3e","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca0-7148-82ea-ae29f8e93fb7","time":"2026-11-26T20:00:01.696Z","sequence":"1","traceparent":"00-379c6d23910b078d9709590a48ddfb03-ea27de71569585d4-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca0-7148-82ea-ae29f8e93fb7","code":"KN-2026-000015-6","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T20:00:01.696Z","registeredAt":"2026-11-26T20:00:01.696Z","dueAt":"2026-11-27T20:00:01.696Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.696+00', '2026-11-26 20:00:01.696+00', NULL, NULL, NULL),
	('01a21971-8ca0-752e-aa22-a406de4eed3e', 'sla', '01a21971-8ca0-7148-82ea-ae29f8e93fb7', 1, 'petition.received', '{"id":"01a21971-8ca0-752e-aa22-a406de4eed3e","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca0-7148-82ea-ae29f8e93fb7","time":"2026-11-26T20:00:01.696Z","sequence":"1","traceparent":"00-379c6d23910b078d9709590a48ddfb03-ea27de71569585d4-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca0-7148-82ea-ae29f8e93fb7","code":"KN-2026-000015-6","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T20:00:01.696Z","registeredAt":"2026-11-26T20:00:01.696Z","dueAt":"2026-11-27T20:00:01.696Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.696+00', '2026-11-26 20:00:01.696+00', NULL, NULL, NULL),
	('01a21971-8ca0-752e-aa22-a406de4eed3e', 'notification', '01a21971-8ca0-7148-82ea-ae29f8e93fb7', 1, 'petition.received', '{"id":"01a21971-8ca0-752e-aa22-a406de4eed3e","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca0-7148-82ea-ae29f8e93fb7","time":"2026-11-26T20:00:01.696Z","sequence":"1","traceparent":"00-379c6d23910b078d9709590a48ddfb03-ea27de71569585d4-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca0-7148-82ea-ae29f8e93fb7","code":"KN-2026-000015-6","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T20:00:01.696Z","registeredAt":"2026-11-26T20:00:01.696Z","dueAt":"2026-11-27T20:00:01.696Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.696+00', '2026-11-26 20:00:01.696+00', NULL, NULL, NULL),
	('01a21971-8ca2-788e-b3ac-2742371369f9', 'routing', '01a21971-8ca2-780f-bc88-d597a05bbaba', 1, 'petition.received', '{"id":"01a21971-8ca2-788e-b3ac-2742371369f9","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca2-780f-bc88-d597a05bbaba","time":"2026-11-26T20:00:01.698Z","sequence":"1","traceparent":"00-8ea08368c4975ec51f8b31fb1afc7169-5d27d4e09669eecd-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca2-780f-bc88-d597a05bbaba","code":"KN-2026-000016-4","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T20:00:01.698Z","registeredAt":"2026-11-26T20:00:01.698Z","dueAt":"2026-11-27T20:00:01.698Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.698+00', '2026-11-26 20:00:01.698+00', NULL, NULL, NULL),
	('01a21971-8ca2-788e-b3ac-2742371369f9', 'sla', '01a21971-8ca2-780f-bc88-d597a05bbaba', 1, 'petition.received', '{"id":"01a21971-8ca2-788e-b3ac-2742371369f9","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca2-780f-bc88-d597a05bbaba","time":"2026-11-26T20:00:01.698Z","sequence":"1","traceparent":"00-8ea08368c4975ec51f8b31fb1afc7169-5d27d4e09669eecd-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca2-780f-bc88-d597a05bbaba","code":"KN-2026-000016-4","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T20:00:01.698Z","registeredAt":"2026-11-26T20:00:01.698Z","dueAt":"2026-11-27T20:00:01.698Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.698+00', '2026-11-26 20:00:01.698+00', NULL, NULL, NULL),
	('01a21971-8ca2-788e-b3ac-2742371369f9', 'notification', '01a21971-8ca2-780f-bc88-d597a05bbaba', 1, 'petition.received', '{"id":"01a21971-8ca2-788e-b3ac-2742371369f9","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca2-780f-bc88-d597a05bbaba","time":"2026-11-26T20:00:01.698Z","sequence":"1","traceparent":"00-8ea08368c4975ec51f8b31fb1afc7169-5d27d4e09669eecd-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca2-780f-bc88-d597a05bbaba","code":"KN-2026-000016-4","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T20:00:01.698Z","registeredAt":"2026-11-26T20:00:01.698Z","dueAt":"2026-11-27T20:00:01.698Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.698+00', '2026-11-26 20:00:01.698+00', NULL, NULL, NULL),
	('01a21971-8ca3-79ca-bbf2-cf747303b389', 'routing', '01a21971-8ca3-76c4-97d7-d1144d8cbe34', 1, 'petition.received', '{"id":"01a21971-8ca3-79ca-bbf2-cf747303b389","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca3-76c4-97d7-d1144d8cbe34","time":"2026-11-26T20:00:01.699Z","sequence":"1","traceparent":"00-80be61fc0d793fb8889cbd7d296bda05-bb94ac59df8ed826-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca3-76c4-97d7-d1144d8cbe34","code":"KN-2026-000017-2","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T20:00:01.699Z","registeredAt":"2026-11-26T20:00:01.699Z","dueAt":"2026-11-27T20:00:01.699Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.699+00', '2026-11-26 20:00:01.699+00', NULL, NULL, NULL),
	('01a21971-8ca3-79ca-bbf2-cf747303b389', 'sla', '01a21971-8ca3-76c4-97d7-d1144d8cbe34', 1, 'petition.received', '{"id":"01a21971-8ca3-79ca-bbf2-cf747303b389","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca3-76c4-97d7-d1144d8cbe34","time":"2026-11-26T20:00:01.699Z","sequence":"1","traceparent":"00-80be61fc0d793fb8889cbd7d296bda05-bb94ac59df8ed826-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca3-76c4-97d7-d1144d8cbe34","code":"KN-2026-000017-2","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T20:00:01.699Z","registeredAt":"2026-11-26T20:00:01.699Z","dueAt":"2026-11-27T20:00:01.699Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'PENDING', 0, '2026-11-26 20:00:01.699+00', '2026-11-26 20:00:01.699+00', NULL, NULL, NULL),
	('01a21971-8ca3-79ca-bbf2-cf747303b389', 'notification', '01a21971-8ca3-76c4-97d7-d1144d8cbe34', 1, 'petition.received', '{"id":"01a21971-8ca3-79ca-bbf2-cf747303b389","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8ca3-76c4-97d7-d1144d8cbe34","time":"2026-11-26T20:00:01.699Z","sequence":"1","traceparent":"00-80be61fc0d793fb8889cbd7d296bda05-bb94ac59df8ed826-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8ca3-76c4-97d7-d1144d8cbe34","code":"KN-2026-000017-2","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T20:00:01.699Z","registeredAt":"2026-11-26T20:00:01.699Z","dueAt":"2026-11-27T20:00:01.699Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', 'DEAD', 3, '2026-11-26 20:00:01.699+00', '2026-11-26 20:00:01.699+00', NULL, NULL, 'made dead');


--
-- Data for Name: outbox_delivered; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.outbox_delivered VALUES
	('01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'petition.received', '{"id":"01a1ec2a-f3f0-796f-808b-a74d69a61ae1","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.368Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"petitionReceived":{"petition":{"id":"01a1ec2a-f3f0-7df6-980b-915552c05a30","code":"KN-2026-000001-7","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-18T01:00:00.368Z","registeredAt":"2026-11-18T01:00:00.368Z","dueAt":"2026-11-19T01:00:00.368Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-18 01:00:00.368+00', '2026-11-18 01:00:00.375+00'),
	('01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'routing', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'petition.received', '{"id":"01a1ec2a-f3f0-796f-808b-a74d69a61ae1","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.368Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"petitionReceived":{"petition":{"id":"01a1ec2a-f3f0-7df6-980b-915552c05a30","code":"KN-2026-000001-7","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-18T01:00:00.368Z","registeredAt":"2026-11-18T01:00:00.368Z","dueAt":"2026-11-19T01:00:00.368Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-18 01:00:00.368+00', '2026-11-18 01:00:00.386+00'),
	('01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'sla', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'petition.received', '{"id":"01a1ec2a-f3f0-796f-808b-a74d69a61ae1","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.368Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"petitionReceived":{"petition":{"id":"01a1ec2a-f3f0-7df6-980b-915552c05a30","code":"KN-2026-000001-7","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-18T01:00:00.368Z","registeredAt":"2026-11-18T01:00:00.368Z","dueAt":"2026-11-19T01:00:00.368Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-18 01:00:00.368+00', '2026-11-18 01:00:00.404+00'),
	('01a1ec2a-f487-771e-b392-c498907bfd8f', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'petition.answered', '{"id":"01a1ec2a-f487-771e-b392-c498907bfd8f","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.519Z","sequence":"2","traceparent":"00-dd7fc94bd5fefe10d4217ec64b365920-a7255571604467ff-01","data":{"petitionAnswered":{"answer":{"id":"01a1ec2a-f487-7896-bc0a-8b428f00f7e9","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-18T01:00:00.519Z"}}}}', '2026-11-18 01:00:00.519+00', '2026-11-18 01:00:00.528+00'),
	('01a1ec2a-f487-771e-b392-c498907bfd8f', 'routing', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'petition.answered', '{"id":"01a1ec2a-f487-771e-b392-c498907bfd8f","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.519Z","sequence":"2","traceparent":"00-dd7fc94bd5fefe10d4217ec64b365920-a7255571604467ff-01","data":{"petitionAnswered":{"answer":{"id":"01a1ec2a-f487-7896-bc0a-8b428f00f7e9","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-18T01:00:00.519Z"}}}}', '2026-11-18 01:00:00.519+00', '2026-11-18 01:00:00.532+00'),
	('01a1ec2a-f487-771e-b392-c498907bfd8f', 'sla', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'petition.answered', '{"id":"01a1ec2a-f487-771e-b392-c498907bfd8f","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.519Z","sequence":"2","traceparent":"00-dd7fc94bd5fefe10d4217ec64b365920-a7255571604467ff-01","data":{"petitionAnswered":{"answer":{"id":"01a1ec2a-f487-7896-bc0a-8b428f00f7e9","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-18T01:00:00.519Z"}}}}', '2026-11-18 01:00:00.519+00', '2026-11-18 01:00:00.536+00'),
	('01a1ec2a-f4c7-7937-8885-a7ba9756d02d', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 3, 'petition.rated', '{"id":"01a1ec2a-f4c7-7937-8885-a7ba9756d02d","source":"intake","specversion":"1.0","type":"petition.rated","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.583Z","sequence":"3","traceparent":"00-48516b085b810cccbe6bcc221cdf0dc9-10ce717e2621e901-01","data":{"petitionRated":{"rating":"RATING_DISSATISFIED","comment":"Điện vẫn yếu.","at":"2026-11-18T01:00:00.583Z"}}}', '2026-11-18 01:00:00.583+00', '2026-11-26 01:00:00.589+00'),
	('01a2155d-d4cf-7596-9416-547382c20f55', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 4, 'petition.closed', '{"id":"01a2155d-d4cf-7596-9416-547382c20f55","source":"intake","specversion":"1.0","type":"petition.closed","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-26T01:00:00.591Z","sequence":"4","data":{"petitionClosed":{"at":"2026-11-26T01:00:00.591Z","automatic":true}}}', '2026-11-26 01:00:00.591+00', '2026-11-26 01:00:00.6+00'),
	('01a2155d-d4cf-7596-9416-547382c20f55', 'routing', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 4, 'petition.closed', '{"id":"01a2155d-d4cf-7596-9416-547382c20f55","source":"intake","specversion":"1.0","type":"petition.closed","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-26T01:00:00.591Z","sequence":"4","data":{"petitionClosed":{"at":"2026-11-26T01:00:00.591Z","automatic":true}}}', '2026-11-26 01:00:00.591+00', '2026-11-26 01:00:00.604+00'),
	('01a2155d-d4cf-7596-9416-547382c20f55', 'sla', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 4, 'petition.closed', '{"id":"01a2155d-d4cf-7596-9416-547382c20f55","source":"intake","specversion":"1.0","type":"petition.closed","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-26T01:00:00.591Z","sequence":"4","data":{"petitionClosed":{"at":"2026-11-26T01:00:00.591Z","automatic":true}}}', '2026-11-26 01:00:00.591+00', '2026-11-26 01:00:00.608+00'),
	('01a2155d-d591-7955-a3a9-023386deb068', 'sla', '01a2155d-d55b-7490-bc94-71f8631d73df', 2, 'petition.withdrawn', '{"id":"01a2155d-d591-7955-a3a9-023386deb068","source":"intake","specversion":"1.0","type":"petition.withdrawn","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.785Z","sequence":"2","traceparent":"00-8d08e5418d0b6bc6ce0775ff0c6d8c2e-13a300bc9f0616b5-01","data":{"petitionWithdrawn":{"reason":"Đã tự giải quyết","at":"2026-11-26T01:00:00.785Z"}}}', '2026-11-26 01:00:00.785+00', '2026-11-26 01:00:00.801+00'),
	('01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'petition.received', '{"id":"01a2155d-d4e8-732c-8f28-f927b20f7ba3","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.616Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d4e8-7d02-be59-d216af7ffda0","code":"KN-2026-000002-5","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:00.616Z","registeredAt":"2026-11-26T01:00:00.616Z","dueAt":"2026-11-27T01:00:00.616Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.616+00', '2026-11-26 01:00:00.621+00'),
	('01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'routing', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'petition.received', '{"id":"01a2155d-d4e8-732c-8f28-f927b20f7ba3","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.616Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d4e8-7d02-be59-d216af7ffda0","code":"KN-2026-000002-5","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:00.616Z","registeredAt":"2026-11-26T01:00:00.616Z","dueAt":"2026-11-27T01:00:00.616Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.616+00', '2026-11-26 01:00:00.628+00'),
	('01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'sla', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'petition.received', '{"id":"01a2155d-d4e8-732c-8f28-f927b20f7ba3","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.616Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d4e8-7d02-be59-d216af7ffda0","code":"KN-2026-000002-5","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:00.616Z","registeredAt":"2026-11-26T01:00:00.616Z","dueAt":"2026-11-27T01:00:00.616Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.616+00', '2026-11-26 01:00:00.631+00'),
	('01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'petition.received', '{"id":"01a2155d-d529-7b8f-ac7f-fb5ba44904cf","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.681Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d529-741d-9bee-47e60be6372d","code":"KN-2026-000003-3","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:00.681Z","registeredAt":"2026-11-26T01:00:00.681Z","dueAt":"2026-11-27T01:00:00.681Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.681+00', '2026-11-26 01:00:00.685+00'),
	('01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'routing', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'petition.received', '{"id":"01a2155d-d529-7b8f-ac7f-fb5ba44904cf","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.681Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d529-741d-9bee-47e60be6372d","code":"KN-2026-000003-3","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:00.681Z","registeredAt":"2026-11-26T01:00:00.681Z","dueAt":"2026-11-27T01:00:00.681Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.681+00', '2026-11-26 01:00:00.69+00'),
	('01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'sla', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'petition.received', '{"id":"01a2155d-d529-7b8f-ac7f-fb5ba44904cf","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.681Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d529-741d-9bee-47e60be6372d","code":"KN-2026-000003-3","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:00.681Z","registeredAt":"2026-11-26T01:00:00.681Z","dueAt":"2026-11-27T01:00:00.681Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.681+00', '2026-11-26 01:00:00.693+00'),
	('01a2155d-d559-7c61-97a8-b41d4daa9b02', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 2, 'petition.rejected', '{"id":"01a2155d-d559-7c61-97a8-b41d4daa9b02","source":"intake","specversion":"1.0","type":"petition.rejected","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.729Z","sequence":"2","traceparent":"00-976d138a5b65fa6ad9725dd2bdcd868c-4c946d3d03e6a45d-01","data":{"petitionRejected":{"reason":"Không rõ nội dung","at":"2026-11-26T01:00:00.729Z"}}}', '2026-11-26 01:00:00.729+00', '2026-11-26 01:00:00.737+00'),
	('01a2155d-d798-72b5-bf26-83d561415936', 'sla', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3, 'petition.reopened', '{"id":"01a2155d-d798-72b5-bf26-83d561415936","source":"intake","specversion":"1.0","type":"petition.reopened","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.304Z","sequence":"3","traceparent":"00-b06dbc1eebae7816604e35e453e75447-5b02731f0bc7a92c-01","data":{"petitionReopened":{"reason":"Điện vẫn yếu","at":"2026-11-26T01:00:01.304Z","reopenCount":1,"track":"TRACK_RAPID_24H","policyId":"rapid-24h","policyVersion":1,"dueAt":"2026-11-27T01:00:01.304Z"}}}', '2026-11-26 01:00:01.304+00', '2026-11-26 01:00:01.32+00'),
	('01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'petition.received', '{"id":"01a2155d-d55b-7a3e-9730-9e3a0e3be6e1","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.731Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d55b-7490-bc94-71f8631d73df","code":"KN-2026-000004-1","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:00.731Z","registeredAt":"2026-11-26T01:00:00.731Z","dueAt":"2026-11-27T01:00:00.731Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.731+00', '2026-11-26 01:00:00.737+00'),
	('01a2155d-d559-7c61-97a8-b41d4daa9b02', 'routing', '01a2155d-d529-741d-9bee-47e60be6372d', 2, 'petition.rejected', '{"id":"01a2155d-d559-7c61-97a8-b41d4daa9b02","source":"intake","specversion":"1.0","type":"petition.rejected","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.729Z","sequence":"2","traceparent":"00-976d138a5b65fa6ad9725dd2bdcd868c-4c946d3d03e6a45d-01","data":{"petitionRejected":{"reason":"Không rõ nội dung","at":"2026-11-26T01:00:00.729Z"}}}', '2026-11-26 01:00:00.729+00', '2026-11-26 01:00:00.742+00'),
	('01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'routing', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'petition.received', '{"id":"01a2155d-d55b-7a3e-9730-9e3a0e3be6e1","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.731Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d55b-7490-bc94-71f8631d73df","code":"KN-2026-000004-1","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:00.731Z","registeredAt":"2026-11-26T01:00:00.731Z","dueAt":"2026-11-27T01:00:00.731Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.731+00', '2026-11-26 01:00:00.742+00'),
	('01a2155d-d559-7c61-97a8-b41d4daa9b02', 'sla', '01a2155d-d529-741d-9bee-47e60be6372d', 2, 'petition.rejected', '{"id":"01a2155d-d559-7c61-97a8-b41d4daa9b02","source":"intake","specversion":"1.0","type":"petition.rejected","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.729Z","sequence":"2","traceparent":"00-976d138a5b65fa6ad9725dd2bdcd868c-4c946d3d03e6a45d-01","data":{"petitionRejected":{"reason":"Không rõ nội dung","at":"2026-11-26T01:00:00.729Z"}}}', '2026-11-26 01:00:00.729+00', '2026-11-26 01:00:00.747+00'),
	('01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'sla', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'petition.received', '{"id":"01a2155d-d55b-7a3e-9730-9e3a0e3be6e1","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.731Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d55b-7490-bc94-71f8631d73df","code":"KN-2026-000004-1","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:00.731Z","registeredAt":"2026-11-26T01:00:00.731Z","dueAt":"2026-11-27T01:00:00.731Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.731+00', '2026-11-26 01:00:00.747+00'),
	('01a2155d-d591-7955-a3a9-023386deb068', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 2, 'petition.withdrawn', '{"id":"01a2155d-d591-7955-a3a9-023386deb068","source":"intake","specversion":"1.0","type":"petition.withdrawn","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.785Z","sequence":"2","traceparent":"00-8d08e5418d0b6bc6ce0775ff0c6d8c2e-13a300bc9f0616b5-01","data":{"petitionWithdrawn":{"reason":"Đã tự giải quyết","at":"2026-11-26T01:00:00.785Z"}}}', '2026-11-26 01:00:00.785+00', '2026-11-26 01:00:00.791+00'),
	('01a2155d-d592-765f-905f-142b75d756d9', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'petition.received', '{"id":"01a2155d-d592-765f-905f-142b75d756d9","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.786Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d592-7fa1-9a54-f0010f678498","code":"KN-2026-000005-0","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:00.786Z","registeredAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.786+00', '2026-11-26 01:00:00.791+00'),
	('01a2155d-d591-7955-a3a9-023386deb068', 'routing', '01a2155d-d55b-7490-bc94-71f8631d73df', 2, 'petition.withdrawn', '{"id":"01a2155d-d591-7955-a3a9-023386deb068","source":"intake","specversion":"1.0","type":"petition.withdrawn","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.785Z","sequence":"2","traceparent":"00-8d08e5418d0b6bc6ce0775ff0c6d8c2e-13a300bc9f0616b5-01","data":{"petitionWithdrawn":{"reason":"Đã tự giải quyết","at":"2026-11-26T01:00:00.785Z"}}}', '2026-11-26 01:00:00.785+00', '2026-11-26 01:00:00.797+00'),
	('01a2155d-d592-765f-905f-142b75d756d9', 'routing', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'petition.received', '{"id":"01a2155d-d592-765f-905f-142b75d756d9","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.786Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d592-7fa1-9a54-f0010f678498","code":"KN-2026-000005-0","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:00.786Z","registeredAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.786+00', '2026-11-26 01:00:00.797+00'),
	('01a2155d-d592-765f-905f-142b75d756d9', 'sla', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'petition.received', '{"id":"01a2155d-d592-765f-905f-142b75d756d9","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.786Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d592-7fa1-9a54-f0010f678498","code":"KN-2026-000005-0","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:00.786Z","registeredAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.786+00', '2026-11-26 01:00:00.801+00'),
	('01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'petition.received', '{"id":"01a2155d-d5e7-72ac-9d72-8ff515608bbc","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.871Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","code":"KN-2026-000006-8","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:00.871Z","registeredAt":"2026-11-26T01:00:00.871Z","dueAt":"2026-11-27T01:00:00.871Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.875+00'),
	('01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'routing', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'petition.received', '{"id":"01a2155d-d5e7-72ac-9d72-8ff515608bbc","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.871Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","code":"KN-2026-000006-8","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:00.871Z","registeredAt":"2026-11-26T01:00:00.871Z","dueAt":"2026-11-27T01:00:00.871Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.881+00'),
	('01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'sla', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'petition.received', '{"id":"01a2155d-d5e7-72ac-9d72-8ff515608bbc","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.871Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","code":"KN-2026-000006-8","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:00.871Z","registeredAt":"2026-11-26T01:00:00.871Z","dueAt":"2026-11-27T01:00:00.871Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.885+00'),
	('01a2155d-d634-76c5-8b83-5f109952e97a', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 2, 'petition.supplement_requested', '{"id":"01a2155d-d634-76c5-8b83-5f109952e97a","source":"intake","specversion":"1.0","type":"petition.supplement_requested","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.948Z","sequence":"2","traceparent":"00-1688fd307ddd8e4e219bd4a5d9c76f86-24012ce8f12f0491-01","data":{"supplementRequested":{"question":"Đề nghị cho biết số trạm biến áp.","at":"2026-11-26T01:00:00.948Z"}}}', '2026-11-26 01:00:00.948+00', '2026-11-26 01:00:00.961+00'),
	('01a2155d-d634-76c5-8b83-5f109952e97a', 'routing', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 2, 'petition.supplement_requested', '{"id":"01a2155d-d634-76c5-8b83-5f109952e97a","source":"intake","specversion":"1.0","type":"petition.supplement_requested","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.948Z","sequence":"2","traceparent":"00-1688fd307ddd8e4e219bd4a5d9c76f86-24012ce8f12f0491-01","data":{"supplementRequested":{"question":"Đề nghị cho biết số trạm biến áp.","at":"2026-11-26T01:00:00.948Z"}}}', '2026-11-26 01:00:00.948+00', '2026-11-26 01:00:00.963+00'),
	('01a2155d-d634-76c5-8b83-5f109952e97a', 'sla', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 2, 'petition.supplement_requested', '{"id":"01a2155d-d634-76c5-8b83-5f109952e97a","source":"intake","specversion":"1.0","type":"petition.supplement_requested","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.948Z","sequence":"2","traceparent":"00-1688fd307ddd8e4e219bd4a5d9c76f86-24012ce8f12f0491-01","data":{"supplementRequested":{"question":"Đề nghị cho biết số trạm biến áp.","at":"2026-11-26T01:00:00.948Z"}}}', '2026-11-26 01:00:00.948+00', '2026-11-26 01:00:00.967+00'),
	('01a2155d-d658-713f-8ba4-8d970810e49c', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'petition.received', '{"id":"01a2155d-d658-713f-8ba4-8d970810e49c","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.984Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d658-76d9-98c6-63adb3884100","code":"KN-2026-000007-6","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:00.984Z","registeredAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.984+00', '2026-11-26 01:00:00.988+00'),
	('01a2155d-d658-713f-8ba4-8d970810e49c', 'routing', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'petition.received', '{"id":"01a2155d-d658-713f-8ba4-8d970810e49c","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.984Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d658-76d9-98c6-63adb3884100","code":"KN-2026-000007-6","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:00.984Z","registeredAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.984+00', '2026-11-26 01:00:00.993+00'),
	('01a2155d-d658-713f-8ba4-8d970810e49c', 'sla', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'petition.received', '{"id":"01a2155d-d658-713f-8ba4-8d970810e49c","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.984Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d658-76d9-98c6-63adb3884100","code":"KN-2026-000007-6","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:00.984Z","registeredAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:00.984+00', '2026-11-26 01:00:00.998+00'),
	('01a2155d-d6ae-7d66-acca-c5d6e087df67', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'petition.received', '{"id":"01a2155d-d6ae-7d66-acca-c5d6e087df67","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.070Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","code":"KN-2026-000008-4","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:01.070Z","registeredAt":"2026-11-26T01:00:01.070Z","dueAt":"2026-11-27T01:00:01.070Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.07+00', '2026-11-26 01:00:01.074+00'),
	('01a2155d-d6ae-7d66-acca-c5d6e087df67', 'routing', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'petition.received', '{"id":"01a2155d-d6ae-7d66-acca-c5d6e087df67","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.070Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","code":"KN-2026-000008-4","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:01.070Z","registeredAt":"2026-11-26T01:00:01.070Z","dueAt":"2026-11-27T01:00:01.070Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.07+00', '2026-11-26 01:00:01.081+00'),
	('01a2155d-d6ae-7d66-acca-c5d6e087df67', 'sla', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'petition.received', '{"id":"01a2155d-d6ae-7d66-acca-c5d6e087df67","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.070Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","code":"KN-2026-000008-4","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:01.070Z","registeredAt":"2026-11-26T01:00:01.070Z","dueAt":"2026-11-27T01:00:01.070Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.07+00', '2026-11-26 01:00:01.084+00'),
	('01a2155d-d6e7-7129-9f48-8e102b48e162', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2, 'petition.merged', '{"id":"01a2155d-d6e7-7129-9f48-8e102b48e162","source":"intake","specversion":"1.0","type":"petition.merged","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.127Z","sequence":"2","traceparent":"00-9400613d4ff1010363ce1cf5715d6fde-920b53af90f744c5-01","data":{"petitionMerged":{"intoPetitionId":"01a2155d-d658-76d9-98c6-63adb3884100","intoCode":"KN-2026-000007-6","reason":"Cùng nội dung","at":"2026-11-26T01:00:01.127Z"}}}', '2026-11-26 01:00:01.127+00', '2026-11-26 01:00:01.139+00'),
	('01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'petition.received', '{"id":"01a2155d-d6ee-7779-9441-330cc0dcdb6b","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.134Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","code":"KN-2026-000009-2","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:01.134Z","registeredAt":"2026-11-26T01:00:01.134Z","dueAt":"2026-11-27T01:00:01.134Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.134+00', '2026-11-26 01:00:01.139+00'),
	('01a2155d-d6e7-7129-9f48-8e102b48e162', 'routing', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2, 'petition.merged', '{"id":"01a2155d-d6e7-7129-9f48-8e102b48e162","source":"intake","specversion":"1.0","type":"petition.merged","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.127Z","sequence":"2","traceparent":"00-9400613d4ff1010363ce1cf5715d6fde-920b53af90f744c5-01","data":{"petitionMerged":{"intoPetitionId":"01a2155d-d658-76d9-98c6-63adb3884100","intoCode":"KN-2026-000007-6","reason":"Cùng nội dung","at":"2026-11-26T01:00:01.127Z"}}}', '2026-11-26 01:00:01.127+00', '2026-11-26 01:00:01.144+00'),
	('01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'routing', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'petition.received', '{"id":"01a2155d-d6ee-7779-9441-330cc0dcdb6b","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.134Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","code":"KN-2026-000009-2","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:01.134Z","registeredAt":"2026-11-26T01:00:01.134Z","dueAt":"2026-11-27T01:00:01.134Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.134+00', '2026-11-26 01:00:01.144+00'),
	('01a2155d-d6e7-7129-9f48-8e102b48e162', 'sla', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2, 'petition.merged', '{"id":"01a2155d-d6e7-7129-9f48-8e102b48e162","source":"intake","specversion":"1.0","type":"petition.merged","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.127Z","sequence":"2","traceparent":"00-9400613d4ff1010363ce1cf5715d6fde-920b53af90f744c5-01","data":{"petitionMerged":{"intoPetitionId":"01a2155d-d658-76d9-98c6-63adb3884100","intoCode":"KN-2026-000007-6","reason":"Cùng nội dung","at":"2026-11-26T01:00:01.127Z"}}}', '2026-11-26 01:00:01.127+00', '2026-11-26 01:00:01.149+00'),
	('01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'sla', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'petition.received', '{"id":"01a2155d-d6ee-7779-9441-330cc0dcdb6b","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.134Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","code":"KN-2026-000009-2","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:01.134Z","registeredAt":"2026-11-26T01:00:01.134Z","dueAt":"2026-11-27T01:00:01.134Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.134+00', '2026-11-26 01:00:01.149+00'),
	('01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'petition.answered', '{"id":"01a2155d-d73b-70d9-a6b8-68afc70a7e02","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.211Z","sequence":"2","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d736-7389-a853-019fd0f62a8a","kind":"ANSWER_KIND_INTERIM","body":"Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.","author":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"answeredAt":"2026-11-26T01:00:01.206Z","beyondAuthority":true}}}}', '2026-11-26 01:00:01.211+00', '2026-11-26 01:00:01.231+00'),
	('01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'routing', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'petition.answered', '{"id":"01a2155d-d73b-70d9-a6b8-68afc70a7e02","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.211Z","sequence":"2","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d736-7389-a853-019fd0f62a8a","kind":"ANSWER_KIND_INTERIM","body":"Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.","author":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"answeredAt":"2026-11-26T01:00:01.206Z","beyondAuthority":true}}}}', '2026-11-26 01:00:01.211+00', '2026-11-26 01:00:01.233+00'),
	('01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'sla', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'petition.answered', '{"id":"01a2155d-d73b-70d9-a6b8-68afc70a7e02","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.211Z","sequence":"2","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d736-7389-a853-019fd0f62a8a","kind":"ANSWER_KIND_INTERIM","body":"Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.","author":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"answeredAt":"2026-11-26T01:00:01.206Z","beyondAuthority":true}}}}', '2026-11-26 01:00:01.211+00', '2026-11-26 01:00:01.235+00'),
	('01a2155d-d75a-7a76-9f72-c6b5814f819c', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'petition.received', '{"id":"01a2155d-d75a-7a76-9f72-c6b5814f819c","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.242Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","code":"KN-2026-000010-5","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:01.242Z","registeredAt":"2026-11-26T01:00:01.242Z","dueAt":"2026-11-27T01:00:01.242Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.242+00', '2026-11-26 01:00:01.246+00'),
	('01a2155d-d75a-7a76-9f72-c6b5814f819c', 'routing', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'petition.received', '{"id":"01a2155d-d75a-7a76-9f72-c6b5814f819c","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.242Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","code":"KN-2026-000010-5","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:01.242Z","registeredAt":"2026-11-26T01:00:01.242Z","dueAt":"2026-11-27T01:00:01.242Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.242+00', '2026-11-26 01:00:01.25+00'),
	('01a2155d-d75a-7a76-9f72-c6b5814f819c', 'sla', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'petition.received', '{"id":"01a2155d-d75a-7a76-9f72-c6b5814f819c","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.242Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","code":"KN-2026-000010-5","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:01.242Z","registeredAt":"2026-11-26T01:00:01.242Z","dueAt":"2026-11-27T01:00:01.242Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.242+00', '2026-11-26 01:00:01.252+00'),
	('01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'petition.answered', '{"id":"01a2155d-d786-72f2-9bd7-3148ad3c3e45","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.286Z","sequence":"2","traceparent":"00-c09a83dfdb224e32bf4d579a5027267c-0d5718aabea01b57-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d786-764a-877d-a8c240da3763","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-26T01:00:01.286Z"}}}}', '2026-11-26 01:00:01.286+00', '2026-11-26 01:00:01.29+00'),
	('01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'routing', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'petition.answered', '{"id":"01a2155d-d786-72f2-9bd7-3148ad3c3e45","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.286Z","sequence":"2","traceparent":"00-c09a83dfdb224e32bf4d579a5027267c-0d5718aabea01b57-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d786-764a-877d-a8c240da3763","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-26T01:00:01.286Z"}}}}', '2026-11-26 01:00:01.286+00', '2026-11-26 01:00:01.292+00'),
	('01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'sla', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'petition.answered', '{"id":"01a2155d-d786-72f2-9bd7-3148ad3c3e45","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.286Z","sequence":"2","traceparent":"00-c09a83dfdb224e32bf4d579a5027267c-0d5718aabea01b57-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d786-764a-877d-a8c240da3763","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-26T01:00:01.286Z"}}}}', '2026-11-26 01:00:01.286+00', '2026-11-26 01:00:01.295+00'),
	('01a2155d-d798-72b5-bf26-83d561415936', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3, 'petition.reopened', '{"id":"01a2155d-d798-72b5-bf26-83d561415936","source":"intake","specversion":"1.0","type":"petition.reopened","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.304Z","sequence":"3","traceparent":"00-b06dbc1eebae7816604e35e453e75447-5b02731f0bc7a92c-01","data":{"petitionReopened":{"reason":"Điện vẫn yếu","at":"2026-11-26T01:00:01.304Z","reopenCount":1,"track":"TRACK_RAPID_24H","policyId":"rapid-24h","policyVersion":1,"dueAt":"2026-11-27T01:00:01.304Z"}}}', '2026-11-26 01:00:01.304+00', '2026-11-26 01:00:01.311+00'),
	('01a2155d-d79a-7a20-ad23-7ad787647955', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'petition.received', '{"id":"01a2155d-d79a-7a20-ad23-7ad787647955","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.306Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","code":"KN-2026-000011-3","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:01.306Z","registeredAt":"2026-11-26T01:00:01.306Z","dueAt":"2026-11-27T01:00:01.306Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.306+00', '2026-11-26 01:00:01.311+00'),
	('01a2155d-d798-72b5-bf26-83d561415936', 'routing', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3, 'petition.reopened', '{"id":"01a2155d-d798-72b5-bf26-83d561415936","source":"intake","specversion":"1.0","type":"petition.reopened","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.304Z","sequence":"3","traceparent":"00-b06dbc1eebae7816604e35e453e75447-5b02731f0bc7a92c-01","data":{"petitionReopened":{"reason":"Điện vẫn yếu","at":"2026-11-26T01:00:01.304Z","reopenCount":1,"track":"TRACK_RAPID_24H","policyId":"rapid-24h","policyVersion":1,"dueAt":"2026-11-27T01:00:01.304Z"}}}', '2026-11-26 01:00:01.304+00', '2026-11-26 01:00:01.316+00'),
	('01a2155d-d79a-7a20-ad23-7ad787647955', 'routing', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'petition.received', '{"id":"01a2155d-d79a-7a20-ad23-7ad787647955","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.306Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","code":"KN-2026-000011-3","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:01.306Z","registeredAt":"2026-11-26T01:00:01.306Z","dueAt":"2026-11-27T01:00:01.306Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.306+00', '2026-11-26 01:00:01.316+00'),
	('01a2155d-d79a-7a20-ad23-7ad787647955', 'sla', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'petition.received', '{"id":"01a2155d-d79a-7a20-ad23-7ad787647955","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.306Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","code":"KN-2026-000011-3","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:01.306Z","registeredAt":"2026-11-26T01:00:01.306Z","dueAt":"2026-11-27T01:00:01.306Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.306+00', '2026-11-26 01:00:01.32+00'),
	('01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'petition.answered', '{"id":"01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.366Z","sequence":"2","traceparent":"00-ade9ee530e7d7c76a0065a69cea66f85-873a4a8fba585597-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d7d6-7e9c-8c86-b31a5c3883cf","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-26T01:00:01.366Z"}}}}', '2026-11-26 01:00:01.366+00', '2026-11-26 01:00:01.369+00'),
	('01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'routing', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'petition.answered', '{"id":"01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.366Z","sequence":"2","traceparent":"00-ade9ee530e7d7c76a0065a69cea66f85-873a4a8fba585597-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d7d6-7e9c-8c86-b31a5c3883cf","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-26T01:00:01.366Z"}}}}', '2026-11-26 01:00:01.366+00', '2026-11-26 01:00:01.371+00'),
	('01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'sla', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'petition.answered', '{"id":"01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de","source":"intake","specversion":"1.0","type":"petition.answered","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.366Z","sequence":"2","traceparent":"00-ade9ee530e7d7c76a0065a69cea66f85-873a4a8fba585597-01","data":{"petitionAnswered":{"answer":{"id":"01a2155d-d7d6-7e9c-8c86-b31a5c3883cf","kind":"ANSWER_KIND_FINAL","body":"Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.","author":{"id":"dev"},"answeredAt":"2026-11-26T01:00:01.366Z"}}}}', '2026-11-26 01:00:01.366+00', '2026-11-26 01:00:01.375+00'),
	('01a2155d-d7ea-70a9-be4e-3b179f216042', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'petition.received', '{"id":"01a2155d-d7ea-70a9-be4e-3b179f216042","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.386Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","code":"KN-2026-000012-1","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T01:00:01.386Z","registeredAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.386+00', '2026-11-26 01:00:01.389+00'),
	('01a2155d-d7ea-70a9-be4e-3b179f216042', 'routing', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'petition.received', '{"id":"01a2155d-d7ea-70a9-be4e-3b179f216042","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.386Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","code":"KN-2026-000012-1","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T01:00:01.386Z","registeredAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.386+00', '2026-11-26 01:00:01.394+00'),
	('01a2155d-d7ea-70a9-be4e-3b179f216042', 'sla', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'petition.received', '{"id":"01a2155d-d7ea-70a9-be4e-3b179f216042","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.386Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"petitionReceived":{"petition":{"id":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","code":"KN-2026-000012-1","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T01:00:01.386Z","registeredAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 01:00:01.386+00', '2026-11-26 01:00:01.398+00'),
	('01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'notification', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'petition.received', '{"id":"01a21971-8c1e-79ad-bc4d-93d2197ad6d6","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.566Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","code":"KN-2026-000013-0","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_FORMAL_FEEDBACK","channel":"CHANNEL_PORTAL","kind":"KIND_PROPOSAL","senderKind":"SENDER_KIND_CITIZEN","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"receivedAt":"2026-11-26T20:00:01.566Z","registeredAt":"2026-11-26T20:00:01.566Z","dueAt":"2026-12-18T17:00:00Z","policyId":"formal-feedback-resolve","policyVersion":1,"live":true}}}}', '2026-11-26 20:00:01.566+00', '2026-11-26 20:00:01.572+00'),
	('01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'routing', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'petition.received', '{"id":"01a21971-8c1e-79ad-bc4d-93d2197ad6d6","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.566Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","code":"KN-2026-000013-0","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_FORMAL_FEEDBACK","channel":"CHANNEL_PORTAL","kind":"KIND_PROPOSAL","senderKind":"SENDER_KIND_CITIZEN","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","receivedAt":"2026-11-26T20:00:01.566Z","registeredAt":"2026-11-26T20:00:01.566Z","dueAt":"2026-12-18T17:00:00Z","policyId":"formal-feedback-resolve","policyVersion":1,"live":true}}}}', '2026-11-26 20:00:01.566+00', '2026-11-26 20:00:01.578+00'),
	('01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'sla', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'petition.received', '{"id":"01a21971-8c1e-79ad-bc4d-93d2197ad6d6","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.566Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","code":"KN-2026-000013-0","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_FORMAL_FEEDBACK","channel":"CHANNEL_PORTAL","kind":"KIND_PROPOSAL","senderKind":"SENDER_KIND_CITIZEN","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","receivedAt":"2026-11-26T20:00:01.566Z","registeredAt":"2026-11-26T20:00:01.566Z","dueAt":"2026-12-18T17:00:00Z","policyId":"formal-feedback-resolve","policyVersion":1,"live":true}}}}', '2026-11-26 20:00:01.566+00', '2026-11-26 20:00:01.584+00'),
	('01a21971-8c60-7307-b315-ffe8611e81e3', 'notification', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'petition.received', '{"id":"01a21971-8c60-7307-b315-ffe8611e81e3","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.632Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8c60-772a-8193-989c66c5f162","code":"KN-2026-000014-8","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_LETTER","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","reporter":{"fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid"},"externalReference":{"system":"qlvb","id":"12-2026"},"incomingDocument":{"number":"12/UBND","date":"2026-11-20","issuer":"UBND xã"},"receivedAt":"2026-11-26T20:00:01.632Z","registeredAt":"2026-11-26T20:00:01.632Z","dueAt":"2026-11-27T20:00:01.632Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 20:00:01.632+00', '2026-11-26 20:00:01.638+00'),
	('01a21971-8c60-7307-b315-ffe8611e81e3', 'routing', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'petition.received', '{"id":"01a21971-8c60-7307-b315-ffe8611e81e3","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.632Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8c60-772a-8193-989c66c5f162","code":"KN-2026-000014-8","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_LETTER","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","body":"Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.","externalReference":{"system":"qlvb","id":"12-2026"},"incomingDocument":{"number":"12/UBND","date":"2026-11-20","issuer":"UBND xã"},"receivedAt":"2026-11-26T20:00:01.632Z","registeredAt":"2026-11-26T20:00:01.632Z","dueAt":"2026-11-27T20:00:01.632Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 20:00:01.632+00', '2026-11-26 20:00:01.644+00'),
	('01a21971-8c60-7307-b315-ffe8611e81e3', 'sla', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'petition.received', '{"id":"01a21971-8c60-7307-b315-ffe8611e81e3","source":"intake","specversion":"1.0","type":"petition.received","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.632Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"petitionReceived":{"petition":{"id":"01a21971-8c60-772a-8193-989c66c5f162","code":"KN-2026-000014-8","version":1,"status":"PETITION_STATUS_RECEIVED","track":"TRACK_RAPID_24H","channel":"CHANNEL_LETTER","kind":"KIND_DIFFICULTY","senderKind":"SENDER_KIND_COMMUNE","urgency":"URGENCY_NORMAL","communeCode":"27991","communeName":"Xã Bến Lức","subject":"Trạm biến áp quá tải, điện yếu","externalReference":{"system":"qlvb","id":"12-2026"},"incomingDocument":{"number":"12/UBND","date":"2026-11-20","issuer":"UBND xã"},"receivedAt":"2026-11-26T20:00:01.632Z","registeredAt":"2026-11-26T20:00:01.632Z","dueAt":"2026-11-27T20:00:01.632Z","policyId":"rapid-24h","policyVersion":1,"live":true}}}}', '2026-11-26 20:00:01.632+00', '2026-11-26 20:00:01.651+00');


--
-- Data for Name: partner_key; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.partner_key VALUES
	('hkxgy2adopk4zn3z', 'portal', 'nWQA29rulDBXAvinQaw/RvAchKt4qUOM10UcdM1O7TI=', true, '2026-11-26 20:00:01.695+00', NULL);


--
-- Data for Name: petition; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.petition VALUES
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', 4, 'TRANSFERRED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:00.616+00', '2026-11-26 01:00:00.616+00', '2026-11-27 01:00:00.616+00', 'rapid-24h', 1, '2026-11-26 01:00:00.616+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 3, 0),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', 6, 'CLOSED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-18 01:00:00.368+00', '2026-11-18 01:00:00.368+00', '2026-11-19 01:00:00.368+00', 'rapid-24h', 1, '2026-11-18 01:00:00.368+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, '2026-11-18 01:00:00.519+00', NULL, NULL, '2026-11-26 01:00:00.591+00', false, 'DISSATISFIED', true, 'dev', NULL, 2, 0),
	('01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', 3, 'REJECTED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"position":"","organization":"","phone":"0900000001","email":"xa@demo.invalid","fullName":"Phòng Kinh tế xã","address":"","zaloUserID":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:00.681+00', '2026-11-26 01:00:00.681+00', '2026-11-27 01:00:00.681+00', 'rapid-24h', 1, '2026-11-26 01:00:00.681+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 1, 0),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', 3, 'WITHDRAWN', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","zaloUserID":"","phone":"0900000001","position":"","fullName":"Phòng Kinh tế xã","address":"","email":"xa@demo.invalid"}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:00.731+00', '2026-11-26 01:00:00.731+00', '2026-11-27 01:00:00.731+00', 'rapid-24h', 1, '2026-11-26 01:00:00.731+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 1, 0),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', 4, 'AWAITING_SUPPLEMENT', 'ASSIGNED', 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","position":"","phone":"0900000001","fullName":"Phòng Kinh tế xã","email":"xa@demo.invalid","zaloUserID":"","address":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.871+00', '2026-11-27 01:00:00.871+00', 'rapid-24h', 1, '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.948+00', '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 1, 'Đề nghị cho biết số trạm biến áp.', 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 1, 0),
	('01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', 4, 'IN_PROGRESS', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","position":"","phone":"0900000001","email":"xa@demo.invalid","fullName":"Phòng Kinh tế xã","zaloUserID":"","address":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:00.984+00', '2026-11-26 01:00:00.984+00', '2026-11-27 01:00:00.984+00', 'rapid-24h', 1, '2026-11-26 01:00:00.984+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 2, 0),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', 3, 'MERGED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","zaloUserID":"","phone":"0900000001","position":"","fullName":"Phòng Kinh tế xã","address":"","email":"xa@demo.invalid"}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:01.07+00', '2026-11-26 01:00:01.07+00', '2026-11-27 01:00:01.07+00', 'rapid-24h', 1, '2026-11-26 01:00:01.07+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, '01a2155d-d658-76d9-98c6-63adb3884100', NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 1, 0),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 5, 'ASSIGNED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"position":"","organization":"","phone":"0900000001","email":"xa@demo.invalid","fullName":"Phòng Kinh tế xã","address":"","zaloUserID":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:00.786+00', '2026-11-26 01:00:00.786+00', '2026-11-27 01:00:00.786+00', 'rapid-24h', 1, '2026-11-26 01:00:00.786+00', NULL, '[]', false, NULL, NULL, 'to-truong', 'Tổ trưởng, Giám đốc Sở', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 4, 0),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', 4, 'AWAITING_AUTHORITY', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:01.134+00', '2026-11-26 01:00:01.134+00', '2026-11-27 01:00:01.134+00', 'rapid-24h', 1, '2026-11-26 01:00:01.134+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', '[]', 'PROVINCE', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 3, 0),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', 5, 'IN_PROGRESS', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","position":"","phone":"0900000001","email":"xa@demo.invalid","fullName":"Phòng Kinh tế xã","zaloUserID":"","address":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:01.242+00', '2026-11-26 01:00:01.242+00', '2026-11-27 01:00:01.304+00', 'rapid-24h', 1, '2026-11-26 01:00:01.304+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 1, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 2, 0),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', 4, 'ANSWERED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:01.306+00', '2026-11-26 01:00:01.306+00', '2026-11-27 01:00:01.306+00', 'rapid-24h', 1, '2026-11-26 01:00:01.306+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, '2026-11-26 01:00:01.366+00', NULL, '2026-12-03 01:00:01.366+00', NULL, false, NULL, true, 'dev', NULL, 2, 0),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', 3, 'IN_PROGRESS', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"zaloUserID":"","phone":"0900000001","organization":"","position":"","fullName":"Phòng Kinh tế xã","address":"","email":"xa@demo.invalid"}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 01:00:01.386+00', '2026-11-26 01:00:01.386+00', '2026-11-27 01:00:01.386+00', 'rapid-24h', 1, '2026-11-26 01:00:01.386+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 2, 0),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', 2, 'ASSIGNED', NULL, 'FORMAL_FEEDBACK', 'PORTAL', 'PROPOSAL', 'CITIZEN', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 20:00:01.566+00', '2026-11-26 20:00:01.566+00', '2026-12-18 17:00:00+00', 'formal-feedback-resolve', 1, '2026-11-26 20:00:01.566+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 1, 0),
	('01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', 2, 'ASSIGNED', NULL, 'RAPID_24H', 'LETTER', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, 'qlvb', '12-2026', '{"date":"2026-11-20","issuer":"UBND xã","number":"12\/UBND"}', '2026-11-26 20:00:01.632+00', '2026-11-26 20:00:01.632+00', '2026-11-27 20:00:01.632+00', 'rapid-24h', 1, '2026-11-26 20:00:01.632+00', NULL, '[]', false, 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', '[]', 'DEPARTMENT', 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', '4721c454d4da7c2225bf5425a81fc16dbf3be14ba9c2afdcfc6c0a23e5902123', 1, 0),
	('01a21971-8ca0-7148-82ea-ae29f8e93fb7', 'KN-2026-000015-6', 1, 'RECEIVED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","position":"","phone":"0900000001","email":"xa@demo.invalid","fullName":"Phòng Kinh tế xã","zaloUserID":"","address":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 20:00:01.696+00', '2026-11-26 20:00:01.696+00', '2026-11-27 20:00:01.696+00', 'rapid-24h', 1, '2026-11-26 20:00:01.696+00', NULL, '[]', false, NULL, NULL, NULL, NULL, '[]', NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 0, 0),
	('01a21971-8ca2-780f-bc88-d597a05bbaba', 'KN-2026-000016-4', 1, 'RECEIVED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"organization":"","zaloUserID":"","phone":"0900000001","position":"","fullName":"Phòng Kinh tế xã","address":"","email":"xa@demo.invalid"}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 20:00:01.698+00', '2026-11-26 20:00:01.698+00', '2026-11-27 20:00:01.698+00', 'rapid-24h', 1, '2026-11-26 20:00:01.698+00', NULL, '[]', false, NULL, NULL, NULL, NULL, '[]', NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 0, 0),
	('01a21971-8ca3-76c4-97d7-d1144d8cbe34', 'KN-2026-000017-2', 1, 'RECEIVED', NULL, 'RAPID_24H', 'PORTAL', 'DIFFICULTY', 'COMMUNE', 'NORMAL', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp.', 'tram bien ap qua tai, dien yeu luoi dien ha ap o ap 3 qua tai, de nghi nang cong suat tram bien ap.', '{"address":"","organization":"","fullName":"Phòng Kinh tế xã","phone":"0900000001","email":"xa@demo.invalid","zaloUserID":"","position":""}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 20:00:01.699+00', '2026-11-26 20:00:01.699+00', '2026-11-27 20:00:01.699+00', 'rapid-24h', 1, '2026-11-26 20:00:01.699+00', NULL, '[]', false, NULL, NULL, NULL, NULL, '[]', NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, true, 'dev', NULL, 0, 0);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.schema_migrations VALUES
	('service', 1, 'service', 'b7c0440d85d01554', 1, '2026-11-18 01:00:00.035+00'),
	('events', 1, 'events', '4904c209f386ddec', 1, '2026-11-18 01:00:00.038+00'),
	('intake', 1, 'petition', 'eb9d5da6802eae09', 1, '2026-11-18 01:00:00.043+00');


--
-- Data for Name: timeline; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.timeline VALUES
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, '01a1ec2a-f3f0-7f25-a84e-31158ef41a71', '2026-11-18 01:00:00.368+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, '01a1ec2a-f419-7501-9ddd-8eca7364c291', '2026-11-18 01:00:00.409+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 3, '01a1ec2a-f461-730a-97d6-d5804c56da20', '2026-11-18 01:00:00.481+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 4, '01a1ec2a-f487-7ad5-96b0-99e3b0fa9de8', '2026-11-18 01:00:00.519+00', 'dev', 'AnswerPetition', 'IN_PROGRESS', 'ANSWERED', '', 'Trả lời chính thức', false),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 5, '01a1ec2a-f4c7-7869-9cdf-6df25e10d10a', '2026-11-18 01:00:00.583+00', 'dev', 'RateAnswer', 'ANSWERED', 'ANSWERED', 'Điện vẫn yếu.', 'Đánh giá: không hài lòng', false),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 6, '01a2155d-d4cf-7280-9d69-9a3d1c600bf2', '2026-11-26 01:00:00.591+00', 'service:intake', 'ClosePetition', 'ANSWERED', 'CLOSED', '', 'Tự kết thúc 7 ngày sau khi trả lời', false),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, '01a2155d-d4e8-789b-a5fb-176527204c32', '2026-11-26 01:00:00.616+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 2, '01a2155d-d4f9-731e-bc40-b4ad05ed7601', '2026-11-26 01:00:00.633+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 3, '01a2155d-d51a-778e-a31f-8bfa414d48d7', '2026-11-26 01:00:00.666+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d529-741d-9bee-47e60be6372d', 1, '01a2155d-d529-731a-8994-ddc02084b178', '2026-11-26 01:00:00.681+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 4, '01a2155d-d536-70e7-bb49-4cd788646c72', '2026-11-26 01:00:00.694+00', 'service:routing', 'petition.transferred', 'IN_PROGRESS', 'TRANSFERRED', 'Thuộc lĩnh vực ngân sách', 'Chuyển Sở Tài chính giải quyết', false),
	('01a2155d-d529-741d-9bee-47e60be6372d', 2, '01a2155d-d536-77c9-92e2-2073367124ec', '2026-11-26 01:00:00.694+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d529-741d-9bee-47e60be6372d', 3, '01a2155d-d559-792c-900a-77288d6484a1', '2026-11-26 01:00:00.729+00', 'dev', 'RejectPetition', 'ASSIGNED', 'REJECTED', 'Không rõ nội dung', 'Từ chối tiếp nhận, xử lý', false),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 1, '01a2155d-d55b-70bf-93d2-344c0f5d4d02', '2026-11-26 01:00:00.731+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 2, '01a2155d-d56d-75c0-94e6-60ac4f274fe6', '2026-11-26 01:00:00.749+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 3, '01a2155d-d591-7bfd-a7f2-698b57c66a5d', '2026-11-26 01:00:00.785+00', 'dev', 'WithdrawPetition', 'ASSIGNED', 'WITHDRAWN', 'Đã tự giải quyết', 'Người gửi rút kiến nghị', false),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 1, '01a2155d-d592-7e01-bd2f-14aac196dbf5', '2026-11-26 01:00:00.786+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 2, '01a2155d-d5a3-7731-87d1-929f01c546e9', '2026-11-26 01:00:00.803+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 3, '01a2155d-d5d1-7df1-9621-a4afb8a171f7', '2026-11-26 01:00:00.849+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, '01a2155d-d5e7-78e3-a801-193067bea24d', '2026-11-26 01:00:00.871+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 4, '01a2155d-d5fd-7708-ad41-3be23180f191', '2026-11-26 01:00:00.893+00', 'service:routing', 'petition.returned', 'IN_PROGRESS', 'ASSIGNED', 'Không thuộc nhiệm vụ của phòng', 'Trả lại', false),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 2, '01a2155d-d5fd-7873-8cd1-c911bc448efe', '2026-11-26 01:00:00.893+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 3, '01a2155d-d634-7fa6-ab03-ace1d839ec51', '2026-11-26 01:00:00.948+00', 'dev', 'RequestSupplement', 'ASSIGNED', 'AWAITING_SUPPLEMENT', '', 'Yêu cầu bổ sung: Đề nghị cho biết số trạm biến áp.', false),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 4, '01a2155d-d638-7b66-a066-ad80cbc88896', '2026-11-26 01:00:00.952+00', 'dev', 'AddNote', 'AWAITING_SUPPLEMENT', 'AWAITING_SUPPLEMENT', 'Đã gọi điện cho xã.', 'Ghi chú nội bộ', false),
	('01a2155d-d658-76d9-98c6-63adb3884100', 1, '01a2155d-d658-7300-8011-9d909545743f', '2026-11-26 01:00:00.984+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d658-76d9-98c6-63adb3884100', 2, '01a2155d-d667-7930-8e03-d760dd202ed3', '2026-11-26 01:00:00.999+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 2, Phòng Quản lý năng lượng', false),
	('01a2155d-d658-76d9-98c6-63adb3884100', 3, '01a2155d-d68d-7d67-99cd-69131f3301e6', '2026-11-26 01:00:01.037+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 2, Phòng Quản lý năng lượng', false),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, '01a2155d-d6ae-7d1d-b4da-7fec6b2b5a45', '2026-11-26 01:00:01.07+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2, '01a2155d-d6bf-7676-97b3-b1705fa25cad', '2026-11-26 01:00:01.087+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 3, Phòng Quản lý năng lượng', false),
	('01a2155d-d658-76d9-98c6-63adb3884100', 4, '01a2155d-d6e7-75d4-9504-5127b1744c07', '2026-11-26 01:00:01.127+00', 'dev', 'MergePetition', 'IN_PROGRESS', 'IN_PROGRESS', 'Cùng nội dung', 'Nhận gộp kiến nghị KN-2026-000008-4', false),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 3, '01a2155d-d6e7-799c-94ff-25e7c7109faa', '2026-11-26 01:00:01.127+00', 'dev', 'MergePetition', 'ASSIGNED', 'MERGED', 'Cùng nội dung', 'Gộp vào kiến nghị KN-2026-000007-6', false),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, '01a2155d-d6ee-79a7-afa5-6603b39f4fbf', '2026-11-26 01:00:01.134+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, '01a2155d-d6ff-7d80-856d-7739d07f2ed2', '2026-11-26 01:00:01.151+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 3, Phòng Quản lý năng lượng', false),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3, '01a2155d-d71d-72f2-80ce-986453eb2fcd', '2026-11-26 01:00:01.181+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 3, Phòng Quản lý năng lượng', false),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 4, '01a2155d-d73b-7f18-b8ce-b1d6fcd8d0cb', '2026-11-26 01:00:01.211+00', 'service:routing', 'petition.escalated', 'IN_PROGRESS', 'AWAITING_AUTHORITY', 'Văn bản 88/SCT-QLNL ngày 2026-11-18', 'Vượt thẩm quyền, xin ý kiến UBND tỉnh Tây Ninh', false),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, '01a2155d-d75a-7b3b-93c7-39c6a0529509', '2026-11-26 01:00:01.242+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, '01a2155d-d766-7b18-90e1-503d9bbc448d', '2026-11-26 01:00:01.254+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3, '01a2155d-d77b-78ef-9334-89aefaa682a4', '2026-11-26 01:00:01.275+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 4, '01a2155d-d786-7b37-a332-1a307dacdee8', '2026-11-26 01:00:01.286+00', 'dev', 'AnswerPetition', 'IN_PROGRESS', 'ANSWERED', '', 'Trả lời chính thức', false),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 5, '01a2155d-d798-7747-b48e-8f379c499f04', '2026-11-26 01:00:01.304+00', 'dev', 'ReopenPetition', 'ANSWERED', 'IN_PROGRESS', 'Điện vẫn yếu', 'Mở lại lần 1', false),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, '01a2155d-d79a-7550-a739-065176203c13', '2026-11-26 01:00:01.306+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, '01a2155d-d7a9-700c-b68c-bc0e78afa7fc', '2026-11-26 01:00:01.321+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 2, Phòng Quản lý năng lượng', false),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 3, '01a2155d-d7c5-75e7-83f0-20b4d0f3616c', '2026-11-26 01:00:01.349+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 2, Phòng Quản lý năng lượng', false),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 4, '01a2155d-d7d6-7437-8244-02f0dae5bbb1', '2026-11-26 01:00:01.366+00', 'dev', 'AnswerPetition', 'IN_PROGRESS', 'ANSWERED', '', 'Trả lời chính thức', false),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, '01a2155d-d7ea-7b88-81fd-e461b8c4e816', '2026-11-26 01:00:01.386+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2, '01a2155d-d7f7-73e3-9aeb-088589befc4b', '2026-11-26 01:00:01.399+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 2, Phòng Quản lý năng lượng', false),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 3, '01a2155d-d813-7494-8d1c-85f4c4943209', '2026-11-26 01:00:01.427+00', 'service:routing', 'petition.accepted', 'ASSIGNED', 'IN_PROGRESS', '', 'Nhận xử lý: Chuyên viên 2, Phòng Quản lý năng lượng', false),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 5, '01a21971-8bcd-7309-a0c3-244220d7aef4', '2026-11-26 20:00:01.485+00', 'service:routing', 'petition.returned', 'ASSIGNED', 'ASSIGNED', 'Chưa nhận việc đúng hạn.', 'Trả lại', false),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, '01a21971-8c1e-7f3c-9644-00c5ec1827c7', '2026-11-26 20:00:01.566+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 2, '01a21971-8c34-7944-af96-e84e042b1d87', '2026-11-26 20:00:01.588+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 3, Phòng Quản lý năng lượng', false),
	('01a21971-8c60-772a-8193-989c66c5f162', 1, '01a21971-8c60-79c5-b79a-5ad7b1210e9d', '2026-11-26 20:00:01.632+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a21971-8c60-772a-8193-989c66c5f162', 2, '01a21971-8c78-75f6-8620-e9526fedc616', '2026-11-26 20:00:01.656+00', 'service:routing', 'petition.routed', 'RECEIVED', 'ASSIGNED', '', 'Phân công: Chuyên viên 1, Phòng Quản lý năng lượng', false),
	('01a21971-8ca0-7148-82ea-ae29f8e93fb7', 1, '01a21971-8ca0-71d8-bd93-267b6e32f653', '2026-11-26 20:00:01.696+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a21971-8ca2-780f-bc88-d597a05bbaba', 1, '01a21971-8ca2-7312-a967-9ab0d67fbd3d', '2026-11-26 20:00:01.698+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false),
	('01a21971-8ca3-76c4-97d7-d1144d8cbe34', 1, '01a21971-8ca3-7715-a3f9-5ad0c30576e8', '2026-11-26 20:00:01.699+00', 'dev', 'SubmitPetition', NULL, 'RECEIVED', '', 'Tiếp nhận kiến nghị', false);


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.deployment VALUES
	(1, '80', '2026-11-18 01:00:00.194+00', '2026-11-18 01:00:00.194+00');


--
-- Data for Name: directory_commune; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.directory_commune VALUES
	('25459', 'Phường Tân Ninh', 0),
	('25480', 'Phường Bình Minh', 0),
	('25486', 'Xã Tân Biên', 0),
	('25489', 'Xã Tân Lập', 0),
	('25498', 'Xã Thạnh Bình', 0),
	('25510', 'Xã Trà Vong', 0),
	('25516', 'Xã Tân Châu', 0),
	('25522', 'Xã Tân Đông', 0),
	('25525', 'Xã Tân Hội', 0),
	('25531', 'Xã Tân Hoà', 0),
	('25534', 'Xã Tân Thành', 0),
	('25549', 'Xã Tân Phú', 0),
	('25552', 'Xã Dương Minh Châu', 0),
	('25567', 'Phường Ninh Thạnh', 0),
	('25573', 'Xã Cầu Khởi', 0),
	('25579', 'Xã Lộc Ninh', 0),
	('25585', 'Xã Châu Thành', 0),
	('25588', 'Xã Hảo Đước', 0),
	('25591', 'Xã Phước Vinh', 0),
	('25606', 'Xã Hoà Hội', 0),
	('25621', 'Xã Ninh Điền', 0),
	('25630', 'Phường Long Hoa', 0),
	('25633', 'Phường Thanh Điền', 0),
	('25645', 'Phường Hoà Thành', 0),
	('25654', 'Phường Gò Dầu', 0),
	('25657', 'Xã Thạnh Đức', 0),
	('25663', 'Xã Phước Thạnh', 0),
	('25666', 'Xã Truông Mít', 0),
	('25672', 'Phường Gia Lộc', 0),
	('25681', 'Xã Bến Cầu', 0),
	('25684', 'Xã Long Chữ', 0),
	('25702', 'Xã Long Thuận', 0),
	('25708', 'Phường Trảng Bàng', 0),
	('25711', 'Xã Hưng Thuận', 0),
	('25729', 'Xã Phước Chỉ', 0),
	('25732', 'Phường An Tịnh', 0),
	('27694', 'Phường Long An', 0),
	('27712', 'Phường Tân An', 0),
	('27715', 'Phường Khánh Hậu', 0),
	('27721', 'Xã Tân Hưng', 0),
	('27727', 'Xã Hưng Điền', 0),
	('27736', 'Xã Vĩnh Thạnh', 0),
	('27748', 'Xã Vĩnh Châu', 0),
	('27757', 'Xã Vĩnh Hưng', 0),
	('27763', 'Xã Khánh Hưng', 0),
	('27775', 'Xã Tuyên Bình', 0),
	('27787', 'Phường Kiến Tường', 0),
	('27793', 'Xã Bình Hiệp', 0),
	('27811', 'Xã Bình Hoà', 0),
	('27817', 'Xã Tuyên Thạnh', 0),
	('27823', 'Xã Mộc Hoá', 0),
	('27826', 'Xã Tân Thạnh', 0),
	('27838', 'Xã Nhơn Hoà Lập', 0),
	('27841', 'Xã Hậu Thạnh', 0),
	('27856', 'Xã Nhơn Ninh', 0),
	('27865', 'Xã Thạnh Hoá', 0),
	('27868', 'Xã Bình Thành', 0),
	('27877', 'Xã Thạnh Phước', 0),
	('27889', 'Xã Tân Tây', 0),
	('27898', 'Xã Đông Thành', 0),
	('27907', 'Xã Mỹ Quý', 0),
	('27925', 'Xã Đức Huệ', 0),
	('27931', 'Xã Hậu Nghĩa', 0),
	('27937', 'Xã Đức Hoà', 0),
	('27943', 'Xã An Ninh', 0),
	('27952', 'Xã Hiệp Hoà', 0),
	('27964', 'Xã Đức Lập', 0),
	('27976', 'Xã Mỹ Hạnh', 0),
	('27979', 'Xã Hoà Khánh', 0),
	('27991', 'Xã Bến Lức', 0),
	('27994', 'Xã Thạnh Lợi', 0),
	('28003', 'Xã Lương Hoà', 0),
	('28015', 'Xã Bình Đức', 0),
	('28018', 'Xã Mỹ Yên', 0),
	('28036', 'Xã Thủ Thừa', 0),
	('28051', 'Xã Mỹ Thạnh', 0),
	('28066', 'Xã Mỹ An', 0),
	('28072', 'Xã Tân Long', 0),
	('28075', 'Xã Tân Trụ', 0),
	('28087', 'Xã Nhựt Tảo', 0),
	('28093', 'Xã Vàm Cỏ', 0),
	('28108', 'Xã Cần Đước', 0),
	('28114', 'Xã Rạch Kiến', 0),
	('28126', 'Xã Long Cang', 0),
	('28132', 'Xã Mỹ Lệ', 0),
	('28138', 'Xã Tân Lân', 0),
	('28144', 'Xã Long Hựu', 0),
	('28159', 'Xã Cần Giuộc', 0),
	('28165', 'Xã Phước Lý', 0),
	('28177', 'Xã Mỹ Lộc', 0),
	('28201', 'Xã Phước Vĩnh Tây', 0),
	('28207', 'Xã Tân Tập', 0),
	('28210', 'Xã Tầm Vu', 0),
	('28222', 'Xã Vĩnh Công', 0),
	('28225', 'Xã Thuận Mỹ', 0),
	('28243', 'Xã An Lục Long', 0);


--
-- Data for Name: directory_officer; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.directory_officer VALUES
	('quan-tri', 'Quản trị hệ thống', '', 'ADMINISTRATOR', '0900000103', 'quan-tri@sct.demo.invalid', '', true, 1),
	('cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'QLNL', 'OFFICER', '0900000116', 'cv2.qlnl@sct.demo.invalid', '', true, 1),
	('to-truong', 'Tổ trưởng, Giám đốc Sở', '', 'TEAM_HEAD', '0900000102', 'to-truong@sct.demo.invalid', '', true, 1),
	('tp.kcxt', 'Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại', 'KCXT', 'UNIT_HEAD', '0900000125', 'tp.kcxt@sct.demo.invalid', '', true, 1),
	('cv2.kcxt', 'Chuyên viên 2, Trung tâm Khuyến công và Xúc tiến thương mại', 'KCXT', 'OFFICER', '0900000127', 'cv2.kcxt@sct.demo.invalid', '', true, 1),
	('cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'QLNL', 'OFFICER', '0900000117', 'cv3.qlnl@sct.demo.invalid', '', true, 1),
	('cv1.khth', 'Chuyên viên 1, Phòng Kế hoạch - Tổng hợp', 'KHTH', 'OFFICER', '0900000119', 'cv1.khth@sct.demo.invalid', '', true, 1),
	('cv3.qltt', 'Chuyên viên 3, Chi cục Quản lý thị trường', 'QLTT', 'OFFICER', '0900000124', 'cv3.qltt@sct.demo.invalid', '', true, 1),
	('cv1.qltm', 'Chuyên viên 1, Phòng Quản lý thương mại', 'QLTM', 'OFFICER', '0900000105', 'cv1.qltm@sct.demo.invalid', '', true, 1),
	('tp.qltt', 'Chi cục trưởng Chi cục Quản lý thị trường', 'QLTT', 'UNIT_HEAD', '0900000121', 'tp.qltt@sct.demo.invalid', '', true, 1),
	('cv1.qltt', 'Chuyên viên 1, Chi cục Quản lý thị trường', 'QLTT', 'OFFICER', '0900000122', 'cv1.qltt@sct.demo.invalid', '', true, 1),
	('tp.qltm', 'Trưởng phòng Quản lý thương mại', 'QLTM', 'UNIT_HEAD', '0900000104', 'tp.qltm@sct.demo.invalid', '', true, 1),
	('cv1.kcxt', 'Chuyên viên 1, Trung tâm Khuyến công và Xúc tiến thương mại', 'KCXT', 'OFFICER', '0900000126', 'cv1.kcxt@sct.demo.invalid', '', true, 1),
	('cv1.qlcn', 'Chuyên viên 1, Phòng Quản lý công nghiệp', 'QLCN', 'OFFICER', '0900000109', 'cv1.qlcn@sct.demo.invalid', '', true, 1),
	('tp.qlnl', 'Trưởng phòng Quản lý năng lượng', 'QLNL', 'UNIT_HEAD', '0900000114', 'tp.qlnl@sct.demo.invalid', '', true, 1),
	('cv2.qltm', 'Chuyên viên 2, Phòng Quản lý thương mại', 'QLTM', 'OFFICER', '0900000106', 'cv2.qltm@sct.demo.invalid', '', true, 1),
	('tp.khth', 'Trưởng phòng Kế hoạch - Tổng hợp', 'KHTH', 'UNIT_HEAD', '0900000118', 'tp.khth@sct.demo.invalid', '', true, 1),
	('cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'QLNL', 'OFFICER', '0900000115', 'cv1.qlnl@sct.demo.invalid', '', true, 1),
	('tp.ktatmt', 'Trưởng phòng Kỹ thuật an toàn - Môi trường', 'KTATMT', 'UNIT_HEAD', '0900000111', 'tp.ktatmt@sct.demo.invalid', '', true, 1),
	('cv2.khth', 'Chuyên viên 2, Phòng Kế hoạch - Tổng hợp', 'KHTH', 'OFFICER', '0900000120', 'cv2.khth@sct.demo.invalid', '', true, 1),
	('tp.qlcn', 'Trưởng phòng Quản lý công nghiệp', 'QLCN', 'UNIT_HEAD', '0900000108', 'tp.qlcn@sct.demo.invalid', '', true, 1),
	('cv3.qltm', 'Chuyên viên 3, Phòng Quản lý thương mại', 'QLTM', 'OFFICER', '0900000107', 'cv3.qltm@sct.demo.invalid', '', true, 1),
	('cv2.qltt', 'Chuyên viên 2, Chi cục Quản lý thị trường', 'QLTT', 'OFFICER', '0900000123', 'cv2.qltt@sct.demo.invalid', '', true, 1),
	('thu-ky', 'Thư ký tổ hỗ trợ', '', 'SECRETARY', '0900000101', 'thu-ky@sct.demo.invalid', '', true, 1),
	('cv1.ktatmt', 'Chuyên viên 1, Phòng Kỹ thuật an toàn - Môi trường', 'KTATMT', 'OFFICER', '0900000112', 'cv1.ktatmt@sct.demo.invalid', '', true, 1),
	('cv2.qlcn', 'Chuyên viên 2, Phòng Quản lý công nghiệp', 'QLCN', 'OFFICER', '0900000110', 'cv2.qlcn@sct.demo.invalid', '', true, 1),
	('cv2.ktatmt', 'Chuyên viên 2, Phòng Kỹ thuật an toàn - Môi trường', 'KTATMT', 'OFFICER', '0900000113', 'cv2.ktatmt@sct.demo.invalid', '', true, 1);


--
-- Data for Name: directory_unit; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.directory_unit VALUES
	('QLTM', 'Phòng Quản lý thương mại', 0),
	('QLCN', 'Phòng Quản lý công nghiệp', 0),
	('KTATMT', 'Phòng Kỹ thuật an toàn - Môi trường', 0),
	('QLNL', 'Phòng Quản lý năng lượng', 0),
	('KHTH', 'Phòng Kế hoạch - Tổng hợp', 0),
	('QLTT', 'Chi cục Quản lý thị trường', 0),
	('KCXT', 'Trung tâm Khuyến công và Xúc tiến thương mại', 0);


--
-- Data for Name: event_sequence; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.event_sequence VALUES
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 5),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 4),
	('01a2155d-d529-741d-9bee-47e60be6372d', 4),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 3),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 4),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 4),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 4),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 4),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 7),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 4),
	('01a2155d-d658-76d9-98c6-63adb3884100', 4),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 7),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 3),
	('01a21971-8c60-772a-8193-989c66c5f162', 3);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: notification; Owner: -
--



--
-- Data for Name: inbox; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.inbox VALUES
	('01a1ec2a-f39d-702c-b7e4-cb0ae1659b03', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-703c-a4f9-3bd73eb80697', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7103-8574-9509ffcdf5a1', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-71fa-aa83-f971955a7618', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7204-8ba1-bf3b009851ff', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7207-b7c0-9ff886554abd', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-729c-831d-c26742c3bb3a', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7310-b115-f62fd20ddc21', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-73a3-9064-b99a4b99fa31', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7423-9f4c-8dbcf78609cd', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7458-b6c6-d6950c9acd3b', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-749e-b3ae-c10716b79349', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7506-b249-bcd36a11fab5', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-778d-9af6-44771b2c4e31', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-788e-839a-b143fe37b4be', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7a91-a226-c1427d14d0b2', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7aab-bd54-938baa358981', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7b7a-964f-9332b3d6e16b', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7b7f-9b67-397a97932ce3', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7c6a-a7bc-22eec8088951', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7de3-9419-f5a65f99dd7a', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7ee6-a1c3-d263f29f2696', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f39d-7f97-b173-43e9b6962815', 'routing', 'directory.changed', '2026-11-18 01:00:00.322+00'),
	('01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'intake', 'petition.received', '2026-11-18 01:00:00.373+00'),
	('01a1ec2a-f3fb-731e-91ab-b087898a525b', 'routing', 'petition.routed', '2026-11-18 01:00:00.415+00'),
	('01a1ec2a-f407-7989-89b4-f6ac33a9c1fe', 'sla', 'clock.started', '2026-11-18 01:00:00.431+00'),
	('01a1ec2a-f425-7ed0-85e7-d2f0f9e66237', 'sla', 'clock.started', '2026-11-18 01:00:00.455+00'),
	('01a1ec2a-f457-7615-91bc-d0f5af5f4c21', 'routing', 'petition.accepted', '2026-11-18 01:00:00.486+00'),
	('01a1ec2a-f46a-7d72-a6a1-155af5ab267d', 'sla', 'clock.stopped', '2026-11-18 01:00:00.498+00'),
	('01a1ec2a-f487-771e-b392-c498907bfd8f', 'intake', 'petition.answered', '2026-11-18 01:00:00.525+00'),
	('01a1ec2a-f496-76da-a607-230896bf1338', 'sla', 'clock.stopped', '2026-11-18 01:00:00.556+00'),
	('01a1ec2a-f4c7-7937-8885-a7ba9756d02d', 'intake', 'petition.rated', '2026-11-26 01:00:00.587+00'),
	('01a2155d-d4cf-7596-9416-547382c20f55', 'intake', 'petition.closed', '2026-11-26 01:00:00.599+00'),
	('01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'intake', 'petition.received', '2026-11-26 01:00:00.62+00'),
	('01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'routing', 'petition.routed', '2026-11-26 01:00:00.636+00'),
	('01a2155d-d4f5-7788-99a7-1a132a57cac8', 'sla', 'clock.started', '2026-11-26 01:00:00.643+00'),
	('01a2155d-d500-7637-801d-4ee07da95c15', 'sla', 'clock.started', '2026-11-26 01:00:00.651+00'),
	('01a2155d-d514-709e-8765-f7d2b1befc0b', 'routing', 'petition.accepted', '2026-11-26 01:00:00.668+00'),
	('01a2155d-d51e-7082-bc57-bf34a796136c', 'sla', 'clock.stopped', '2026-11-26 01:00:00.673+00'),
	('01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'intake', 'petition.received', '2026-11-26 01:00:00.684+00'),
	('01a2155d-d527-703f-b243-656ec6e17dbd', 'routing', 'petition.transferred', '2026-11-26 01:00:00.698+00'),
	('01a2155d-d52e-7864-b04f-f14ba86a4274', 'routing', 'petition.routed', '2026-11-26 01:00:00.698+00'),
	('01a2155d-d533-7737-9e88-d100b6b7f18b', 'sla', 'clock.started', '2026-11-26 01:00:00.707+00'),
	('01a2155d-d53e-7852-b420-14c99964004e', 'sla', 'clock.stopped', '2026-11-26 01:00:00.707+00'),
	('01a2155d-d53e-780c-b498-a4237d46305a', 'sla', 'clock.started', '2026-11-26 01:00:00.716+00'),
	('01a2155d-d559-7c61-97a8-b41d4daa9b02', 'intake', 'petition.rejected', '2026-11-26 01:00:00.734+00'),
	('01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'intake', 'petition.received', '2026-11-26 01:00:00.734+00'),
	('01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'routing', 'petition.routed', '2026-11-26 01:00:00.751+00'),
	('01a2155d-d568-75ea-99f0-b998103795ee', 'sla', 'clock.stopped', '2026-11-26 01:00:00.758+00'),
	('01a2155d-d568-7e37-9702-ddcd894068e8', 'sla', 'clock.started', '2026-11-26 01:00:00.758+00'),
	('01a2155d-d568-75cc-8de3-d0d4ec0b4423', 'sla', 'clock.stopped', '2026-11-26 01:00:00.775+00'),
	('01a2155d-d572-72cb-a6e1-efea1c760a25', 'sla', 'clock.started', '2026-11-26 01:00:00.775+00'),
	('01a2155d-d591-7955-a3a9-023386deb068', 'intake', 'petition.withdrawn', '2026-11-26 01:00:00.789+00'),
	('01a2155d-d592-765f-905f-142b75d756d9', 'intake', 'petition.received', '2026-11-26 01:00:00.789+00'),
	('01a2155d-d599-7211-b092-7cb0ef726d36', 'routing', 'petition.routed', '2026-11-26 01:00:00.805+00'),
	('01a2155d-d59e-733c-ab6e-32ff5604e9e1', 'sla', 'clock.started', '2026-11-26 01:00:00.812+00'),
	('01a2155d-d59e-78d7-87fc-851f85227f44', 'sla', 'clock.stopped', '2026-11-26 01:00:00.812+00'),
	('01a2155d-d59e-7f53-8a5e-e3c32b2df638', 'sla', 'clock.stopped', '2026-11-26 01:00:00.826+00'),
	('01a2155d-d5a8-764c-80c3-9523e2dac07d', 'sla', 'clock.started', '2026-11-26 01:00:00.826+00'),
	('01a2155d-d5c5-7a29-945a-aefd71aaa9ba', 'routing', 'petition.accepted', '2026-11-26 01:00:00.851+00'),
	('01a2155d-d5d5-78a7-a21e-68f42009cfd9', 'sla', 'clock.stopped', '2026-11-26 01:00:00.861+00'),
	('01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'intake', 'petition.received', '2026-11-26 01:00:00.874+00'),
	('01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'routing', 'petition.returned', '2026-11-26 01:00:00.9+00'),
	('01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'routing', 'petition.routed', '2026-11-26 01:00:00.9+00'),
	('01a2155d-d5f3-7ec6-b265-e65fcf165a22', 'sla', 'clock.started', '2026-11-26 01:00:00.923+00'),
	('01a2155d-d60a-70b7-9183-df1f7290c8bf', 'sla', 'clock.started', '2026-11-26 01:00:00.923+00'),
	('01a2155d-d60a-7606-957d-05d298bdb80e', 'sla', 'clock.started', '2026-11-26 01:00:00.935+00'),
	('01a2155d-d634-76c5-8b83-5f109952e97a', 'intake', 'petition.supplement_requested', '2026-11-26 01:00:00.96+00'),
	('01a2155d-d645-7a30-bbb9-c597e644b7e1', 'sla', 'clock.paused', '2026-11-26 01:00:00.972+00'),
	('01a2155d-d645-7c20-a236-4263ccabe131', 'sla', 'clock.paused', '2026-11-26 01:00:00.978+00'),
	('01a2155d-d658-713f-8ba4-8d970810e49c', 'intake', 'petition.received', '2026-11-26 01:00:00.987+00'),
	('01a2155d-d65d-76f2-9b79-5883323396d0', 'routing', 'petition.routed', '2026-11-26 01:00:01.002+00'),
	('01a2155d-d662-70e8-9389-f68e994f3aa6', 'sla', 'clock.started', '2026-11-26 01:00:01.012+00'),
	('01a2155d-d66e-70ca-ab92-004f44a033d2', 'sla', 'clock.started', '2026-11-26 01:00:01.023+00'),
	('01a2155d-d688-7492-b515-ea21a65d2223', 'routing', 'petition.accepted', '2026-11-26 01:00:01.039+00'),
	('01a2155d-d691-78cc-b440-685715a10621', 'sla', 'clock.stopped', '2026-11-26 01:00:01.044+00'),
	('01a2155d-d6ae-7d66-acca-c5d6e087df67', 'intake', 'petition.received', '2026-11-26 01:00:01.073+00'),
	('01a2155d-d6b6-7768-bff1-89657a1ba94a', 'routing', 'petition.routed', '2026-11-26 01:00:01.089+00'),
	('01a2155d-d6ba-7a2f-87be-7f54d3c9de73', 'sla', 'clock.started', '2026-11-26 01:00:01.097+00'),
	('01a2155d-d6c6-730e-846f-5b5357578703', 'sla', 'clock.started', '2026-11-26 01:00:01.112+00'),
	('01a2155d-d6e7-7129-9f48-8e102b48e162', 'intake', 'petition.merged', '2026-11-26 01:00:01.138+00'),
	('01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'intake', 'petition.received', '2026-11-26 01:00:01.138+00'),
	('01a2155d-d6f5-766b-bfba-506ce3b6246b', 'routing', 'petition.routed', '2026-11-26 01:00:01.153+00'),
	('01a2155d-d6fa-774f-8e3d-b66e3cab9144', 'sla', 'clock.started', '2026-11-26 01:00:01.159+00'),
	('01a2155d-d6fa-7949-b8db-5efd22aa2851', 'sla', 'clock.stopped', '2026-11-26 01:00:01.159+00'),
	('01a2155d-d6fa-7d59-b4d1-1d9deea6e69e', 'sla', 'clock.stopped', '2026-11-26 01:00:01.167+00'),
	('01a2155d-d704-7699-a92f-5f9c76e1b1b8', 'sla', 'clock.started', '2026-11-26 01:00:01.167+00'),
	('01a2155d-d719-7c13-945e-82d01e64a6ae', 'routing', 'petition.accepted', '2026-11-26 01:00:01.184+00'),
	('01a2155d-d723-767f-81bf-34da703a8dff', 'sla', 'clock.stopped', '2026-11-26 01:00:01.194+00'),
	('01a2155d-d736-7c05-a7de-40f3dc97e65c', 'routing', 'petition.escalated', '2026-11-26 01:00:01.217+00'),
	('01a2155d-d743-71f1-b4cc-77e86c06c3f0', 'sla', 'clock.stopped', '2026-11-26 01:00:01.225+00'),
	('01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'intake', 'petition.answered', '2026-11-26 01:00:01.23+00'),
	('01a2155d-d743-718a-afd8-4c94edd3edc1', 'sla', 'clock.started', '2026-11-26 01:00:01.236+00'),
	('01a2155d-d75a-7a76-9f72-c6b5814f819c', 'intake', 'petition.received', '2026-11-26 01:00:01.245+00'),
	('01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'routing', 'petition.routed', '2026-11-26 01:00:01.256+00'),
	('01a2155d-d763-7979-b068-1e2f3e7213cf', 'sla', 'clock.started', '2026-11-26 01:00:01.261+00');
INSERT INTO notification.inbox VALUES
	('01a2155d-d76a-78f1-ad8a-7fa8980a68cd', 'sla', 'clock.started', '2026-11-26 01:00:01.266+00'),
	('01a2155d-d777-724e-b718-ee47beca9370', 'routing', 'petition.accepted', '2026-11-26 01:00:01.276+00'),
	('01a2155d-d77e-7221-bfa3-157c128550e2', 'sla', 'clock.stopped', '2026-11-26 01:00:01.28+00'),
	('01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'intake', 'petition.answered', '2026-11-26 01:00:01.289+00'),
	('01a2155d-d78d-70dd-a03f-0759be201919', 'sla', 'clock.stopped', '2026-11-26 01:00:01.297+00'),
	('01a2155d-d798-72b5-bf26-83d561415936', 'intake', 'petition.reopened', '2026-11-26 01:00:01.309+00'),
	('01a2155d-d79a-7a20-ad23-7ad787647955', 'intake', 'petition.received', '2026-11-26 01:00:01.309+00'),
	('01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'routing', 'petition.routed', '2026-11-26 01:00:01.323+00'),
	('01a2155d-d7a5-737f-b137-2fae1e05e64d', 'sla', 'clock.started', '2026-11-26 01:00:01.329+00'),
	('01a2155d-d7a5-77c4-bfaf-c0b0a392dcbb', 'sla', 'clock.started', '2026-11-26 01:00:01.329+00'),
	('01a2155d-d7ae-7d2e-924b-4d8184254ff7', 'sla', 'clock.started', '2026-11-26 01:00:01.337+00'),
	('01a2155d-d7c1-7039-ae45-1594d7e5ee8c', 'routing', 'petition.accepted', '2026-11-26 01:00:01.351+00'),
	('01a2155d-d7c9-77ad-8a43-7cf6c44d113b', 'sla', 'clock.stopped', '2026-11-26 01:00:01.358+00'),
	('01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'intake', 'petition.answered', '2026-11-26 01:00:01.368+00'),
	('01a2155d-d7dc-7bc0-abcb-8c3449611635', 'sla', 'clock.stopped', '2026-11-26 01:00:01.377+00'),
	('01a2155d-d7ea-70a9-be4e-3b179f216042', 'intake', 'petition.received', '2026-11-26 01:00:01.389+00'),
	('01a2155d-d7ee-7553-b58d-67d02f207f72', 'routing', 'petition.routed', '2026-11-26 01:00:01.402+00'),
	('01a2155d-d7f3-7d57-bdfc-345b0fa46201', 'sla', 'clock.started', '2026-11-26 01:00:01.409+00'),
	('01a2155d-d7fc-7137-8fcd-4ba649ccef5e', 'sla', 'clock.started', '2026-11-26 01:00:01.416+00'),
	('01a2155d-d810-7308-bee8-5c5d240fbb83', 'routing', 'petition.accepted', '2026-11-26 01:00:01.43+00'),
	('01a2155d-d817-79ef-924d-aaa4f4bf55f7', 'sla', 'clock.stopped', '2026-11-26 01:00:01.44+00'),
	('01a21971-8bab-71fc-82fa-a1404d6fe9fd', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.468+00'),
	('01a21971-8bab-73cd-b104-19d0afa68c3e', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.468+00'),
	('01a21971-8bab-77fa-9143-7be739d3f8eb', 'sla', 'clock.breached', '2026-11-26 20:00:01.468+00'),
	('01a21971-8bab-7d4f-ae2c-4c9dc593aaea', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.468+00'),
	('01a21971-8bc4-7dea-8292-697300e2e9ff', 'routing', 'petition.returned', '2026-11-26 20:00:01.49+00'),
	('01a21971-8bab-72d4-855d-8221926ddf84', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.503+00'),
	('01a21971-8bab-7b42-b316-61b74d58c25f', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.503+00'),
	('01a21971-8bab-7de5-94e5-545951e46ecc', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.503+00'),
	('01a21971-8bab-7e7c-bdb5-2ba9a4aa196f', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.503+00'),
	('01a21971-8bab-7252-b701-3a23ff004965', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.525+00'),
	('01a21971-8bab-76a1-87fc-43264dcf08e9', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.536+00'),
	('01a21971-8bd5-72d8-80c0-241a40fa78f6', 'sla', 'clock.stopped', '2026-11-26 20:00:01.545+00'),
	('01a21971-8bd5-752f-bed4-c03ee18ab685', 'sla', 'clock.started', '2026-11-26 20:00:01.553+00'),
	('01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'intake', 'petition.received', '2026-11-26 20:00:01.569+00'),
	('01a21971-8c25-7729-94ff-15578e5249de', 'routing', 'petition.routed', '2026-11-26 20:00:01.593+00'),
	('01a21971-8c2e-7cdd-a384-162506f2e650', 'sla', 'clock.started', '2026-11-26 20:00:01.601+00'),
	('01a21971-8c3d-76ea-86b7-358a241f430a', 'sla', 'clock.started', '2026-11-26 20:00:01.62+00'),
	('01a21971-8c60-7307-b315-ffe8611e81e3', 'intake', 'petition.received', '2026-11-26 20:00:01.637+00'),
	('01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'routing', 'petition.routed', '2026-11-26 20:00:01.659+00'),
	('01a21971-8c6d-7cb9-a067-526b7c910e0e', 'sla', 'clock.started', '2026-11-26 20:00:01.673+00'),
	('01a21971-8c81-7d9e-9b5d-1199f49dc60c', 'sla', 'clock.started', '2026-11-26 20:00:01.685+00');


--
-- Data for Name: message; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.message VALUES
	('01a1ec2a-f48d-79cc-b109-c109548b303c', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', '01a1ec2a-f487-771e-b392-c498907bfd8f', 'petition.answered', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'answered-final', 1, '[KN-2026-000001-7] Trả lời kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh trả lời kiến nghị mã số KN-2026-000001-7 như sau:

Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.

Trong 7 ngày kể từ khi nhận trả lời, nếu chưa đồng ý, Quý vị có thể đề nghị xem xét lại và đánh giá mức độ hài lòng bằng mã số kiến nghị.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000001-7
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 18/11/2026
- Thời điểm giao xử lý: 08:00 18/11/2026
- Hạn trả lời: 08:00 19/11/2026
- Thời điểm trả kết quả: 08:00 18/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-18 01:00:00.525+00', '2026-11-18 01:00:00.525+00', NULL, NULL, '2026-11-18 01:00:00.561+00', NULL, NULL),
	('01a1ec2a-f3f5-778f-a24c-e98482337669', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', '01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000001-7] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000001-7. Kiến nghị sẽ được trả lời trước 08:00 19/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000001-7
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 18/11/2026
- Hạn trả lời: 08:00 19/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-18 01:00:00.373+00', '2026-11-18 01:00:00.373+00', NULL, NULL, '2026-11-18 01:00:00.441+00', NULL, NULL),
	('01a1ec2a-f41f-7982-9247-1a9b876c4930', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', '01a1ec2a-f3fb-731e-91ab-b087898a525b', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000001-7] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000001-7 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 19/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000001-7
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 18/11/2026
- Thời điểm giao xử lý: 08:00 18/11/2026
- Hạn trả lời: 08:00 19/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-18 01:00:00.415+00', '2026-11-18 01:00:00.415+00', NULL, NULL, '2026-11-18 01:00:00.446+00', NULL, NULL),
	('01a1ec2a-f41f-7dec-a869-4e423cff3bc2', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', '01a1ec2a-f3fb-731e-91ab-b087898a525b', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000001-7] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000001-7. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 19/11/2026.

- Mã kiến nghị: KN-2026-000001-7
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 18/11/2026
- Hạn trả lời: 08:00 19/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-18 01:00:00.415+00', '2026-11-18 01:00:00.415+00', NULL, NULL, '2026-11-18 01:00:00.444+00', NULL, '2026-11-18 01:00:00.486+00'),
	('01a2155d-d4cb-7ce0-9423-ffbcae87520e', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', '01a1ec2a-f4c7-7937-8885-a7ba9756d02d', 'petition.rated', '', 'unit_head', 'tp.qlnl', 't***@sct.demo.invalid', 'log', 'dissatisfied', 1, '[KN-2026-000001-7] Người gửi chưa hài lòng', 'Người gửi kiến nghị KN-2026-000001-7 đánh giá chưa hài lòng với câu trả lời.
Ý kiến: Điện vẫn yếu.

- Mã kiến nghị: KN-2026-000001-7
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 18/11/2026
- Hạn trả lời: 08:00 19/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.587+00', '2026-11-26 01:00:00.587+00', NULL, NULL, '2026-11-26 01:00:00.597+00', NULL, NULL),
	('01a2155d-d4ec-7ac0-8e9d-cd805cf6e8fb', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', '01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000002-5] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000002-5. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000002-5
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.62+00', '2026-11-26 01:00:00.62+00', NULL, NULL, '2026-11-26 01:00:00.647+00', NULL, NULL),
	('01a2155d-d604-7e15-bc61-dc7f5ad0b0fb', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'petition.returned', '', 'secretary', 'thu-ky', 't***@sct.demo.invalid', 'log', 'returned', 1, '[KN-2026-000005-0] Kiến nghị bị trả lại', 'Kiến nghị KN-2026-000005-0 bị trả lại lúc 08:00 26/11/2026 (đơn vị trả lại).
Lý do: Không thuộc nhiệm vụ của phòng
Đề nghị thư ký tổ theo dõi, phân công lại.

- Mã kiến nghị: KN-2026-000005-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.9+00', '2026-11-26 01:00:00.9+00', NULL, NULL, '2026-11-26 01:00:00.929+00', NULL, NULL),
	('01a2155d-d4fc-708b-a07f-e618c3a97d65', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', '01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000002-5] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000002-5 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000002-5
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.636+00', '2026-11-26 01:00:00.636+00', NULL, NULL, '2026-11-26 01:00:00.647+00', NULL, NULL),
	('01a2155d-d4fc-77e2-a7e8-1b1d3175e98d', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', '01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000002-5] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000002-5. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000002-5
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.636+00', '2026-11-26 01:00:00.636+00', NULL, NULL, '2026-11-26 01:00:00.648+00', NULL, '2026-11-26 01:00:00.668+00'),
	('01a2155d-d52c-70ca-badb-908259f3865d', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', '01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000003-3] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000003-3. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000003-3
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.684+00', '2026-11-26 01:00:00.684+00', NULL, NULL, '2026-11-26 01:00:00.711+00', NULL, NULL),
	('01a2155d-d53a-78e8-a893-c403a0e62ba0', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', '01a2155d-d52e-7864-b04f-f14ba86a4274', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000003-3] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000003-3. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000003-3
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.698+00', '2026-11-26 01:00:00.698+00', NULL, NULL, '2026-11-26 01:00:00.711+00', NULL, NULL),
	('01a2155d-d53a-7b9c-b634-5c88521be275', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', '01a2155d-d527-703f-b243-656ec6e17dbd', 'petition.transferred', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'transferred', 1, '[KN-2026-000002-5] Kiến nghị đã được chuyển cơ quan có thẩm quyền', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000002-5 không thuộc lĩnh vực của Sở Công Thương tỉnh Tây Ninh và đã được chuyển đến Sở Tài chính để giải quyết theo thẩm quyền lúc 08:00 26/11/2026.

Lý do: Thuộc lĩnh vực ngân sách

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000002-5
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.698+00', '2026-11-26 01:00:00.698+00', NULL, NULL, '2026-11-26 01:00:00.712+00', NULL, NULL),
	('01a2155d-d53a-7d9c-a64e-be8d33568ef3', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', '01a2155d-d52e-7864-b04f-f14ba86a4274', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000003-3] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000003-3 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000003-3
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.698+00', '2026-11-26 01:00:00.698+00', NULL, NULL, '2026-11-26 01:00:00.713+00', NULL, NULL),
	('01a2155d-d604-7ac1-9119-6a2a054a61d3', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', '01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000006-8] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000006-8 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000006-8
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.9+00', '2026-11-26 01:00:00.9+00', NULL, NULL, '2026-11-26 01:00:00.93+00', NULL, NULL),
	('01a2155d-d640-75f2-a8cb-1200ef2d3f76', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', '01a2155d-d634-76c5-8b83-5f109952e97a', 'petition.supplement_requested', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'supplement-requested', 1, '[KN-2026-000006-8] Đề nghị bổ sung thông tin', 'Kính gửi Phòng Kinh tế xã,

Để có đủ căn cứ giải quyết kiến nghị mã số KN-2026-000006-8, xin Quý vị bổ sung thông tin sau:

Đề nghị cho biết số trạm biến áp.

Thời gian chờ bổ sung không tính vào thời hạn trả lời.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000006-8
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.96+00', '2026-11-26 01:00:00.96+00', NULL, NULL, '2026-11-26 01:00:00.975+00', NULL, NULL),
	('01a2155d-d65b-7eb0-866b-3c167c70524d', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', '01a2155d-d658-713f-8ba4-8d970810e49c', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000007-6] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000007-6. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000007-6
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.987+00', '2026-11-26 01:00:00.987+00', NULL, NULL, '2026-11-26 01:00:01.019+00', NULL, NULL),
	('01a2155d-d56f-7dbb-ab9f-f50ace274bf9', '01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', '01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000004-1] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000004-1 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000004-1
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.751+00', '2026-11-26 01:00:00.751+00', NULL, NULL, '2026-11-26 01:00:00.771+00', NULL, NULL),
	('01a2155d-d55e-7f07-a4e2-0cfd2023525d', '01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', '01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000004-1] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000004-1. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000004-1
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.734+00', '2026-11-26 01:00:00.734+00', NULL, NULL, '2026-11-26 01:00:00.77+00', NULL, NULL),
	('01a2155d-d55e-7581-8c58-865b0102c796', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', '01a2155d-d559-7c61-97a8-b41d4daa9b02', 'petition.rejected', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'rejected', 1, '[KN-2026-000003-3] Kiến nghị không được tiếp nhận giải quyết', 'Kính gửi Phòng Kinh tế xã,

Rất tiếc, kiến nghị mã số KN-2026-000003-3 không thuộc trường hợp được tiếp nhận giải quyết (ngày 08:00 26/11/2026).

Lý do: Không rõ nội dung

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000003-3
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.734+00', '2026-11-26 01:00:00.734+00', NULL, NULL, '2026-11-26 01:00:00.77+00', NULL, NULL),
	('01a2155d-d56f-7334-a8b2-783d2b38ed0f', '01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', '01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000004-1] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000004-1. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000004-1
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.751+00', '2026-11-26 01:00:00.751+00', NULL, NULL, '2026-11-26 01:00:00.771+00', NULL, NULL),
	('01a2155d-d595-7a64-b774-f5f19605959a', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a2155d-d592-765f-905f-142b75d756d9', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000005-0] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000005-0. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000005-0
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.789+00', '2026-11-26 01:00:00.789+00', NULL, NULL, '2026-11-26 01:00:00.822+00', NULL, NULL),
	('01a2155d-d5a5-7a2a-b7cd-01b7d2971142', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a2155d-d599-7211-b092-7cb0ef726d36', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000005-0] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000005-0 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000005-0
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.805+00', '2026-11-26 01:00:00.805+00', NULL, NULL, '2026-11-26 01:00:00.823+00', NULL, NULL),
	('01a2155d-d5a5-7d00-be27-1f8dcc9b996d', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a2155d-d599-7211-b092-7cb0ef726d36', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000005-0] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000005-0. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000005-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.805+00', '2026-11-26 01:00:00.805+00', NULL, NULL, '2026-11-26 01:00:00.822+00', NULL, '2026-11-26 01:00:00.851+00'),
	('01a2155d-d5ea-7dd8-b61a-38cbfe795d03', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', '01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000006-8] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000006-8. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000006-8
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.874+00', '2026-11-26 01:00:00.874+00', NULL, NULL, '2026-11-26 01:00:00.928+00', NULL, NULL),
	('01a2155d-d604-7cb8-9768-a479e4c1c2dc', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', '01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000006-8] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000006-8. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000006-8
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:00.9+00', '2026-11-26 01:00:00.9+00', NULL, NULL, '2026-11-26 01:00:00.928+00', NULL, NULL),
	('01a2155d-d6b1-7873-acac-471348f4c3fd', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', '01a2155d-d6ae-7d66-acca-c5d6e087df67', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000008-4] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000008-4. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000008-4
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.073+00', '2026-11-26 01:00:01.073+00', NULL, NULL, '2026-11-26 01:00:01.102+00', NULL, NULL),
	('01a2155d-d6c1-724f-9d02-a5f8a0671235', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', '01a2155d-d6b6-7768-bff1-89657a1ba94a', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000008-4] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000008-4 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000008-4
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.089+00', '2026-11-26 01:00:01.089+00', NULL, NULL, '2026-11-26 01:00:01.102+00', NULL, NULL),
	('01a2155d-d66a-7922-9d17-93cdca0ad817', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', '01a2155d-d65d-76f2-9b79-5883323396d0', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000007-6] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000007-6 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000007-6
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.002+00', '2026-11-26 01:00:01.002+00', NULL, NULL, '2026-11-26 01:00:01.02+00', NULL, NULL),
	('01a2155d-d66a-7624-af39-1ec12ed65077', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', '01a2155d-d65d-76f2-9b79-5883323396d0', 'petition.routed', '', 'officer', 'cv2.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000007-6] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000007-6. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000007-6
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.002+00', '2026-11-26 01:00:01.002+00', NULL, NULL, '2026-11-26 01:00:01.019+00', NULL, '2026-11-26 01:00:01.039+00'),
	('01a2155d-d6f2-7279-8038-c7c1b3cbbd12', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', '01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000009-2] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000009-2. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000009-2
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.138+00', '2026-11-26 01:00:01.138+00', NULL, NULL, '2026-11-26 01:00:01.162+00', NULL, NULL),
	('01a2155d-d6f2-7931-8f0e-cacea5f7cbeb', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', '01a2155d-d6e7-7129-9f48-8e102b48e162', 'petition.merged', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'merged', 1, '[KN-2026-000008-4] Kiến nghị được giải quyết cùng kiến nghị KN-2026-000007-6', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000008-4 có cùng nội dung với kiến nghị KN-2026-000007-6 đã tiếp nhận trước và được giải quyết chung. Câu trả lời cũng sẽ được gửi đến Quý vị.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000008-4
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.138+00', '2026-11-26 01:00:01.138+00', NULL, NULL, '2026-11-26 01:00:01.163+00', NULL, NULL),
	('01a2155d-d6c1-75c4-b412-227813984d5f', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', '01a2155d-d6b6-7768-bff1-89657a1ba94a', 'petition.routed', '', 'officer', 'cv3.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000008-4] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000008-4. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000008-4
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 3, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.089+00', '2026-11-26 01:00:01.089+00', NULL, NULL, '2026-11-26 01:00:01.103+00', NULL, NULL),
	('01a2155d-d74e-70e2-8650-656a9a246a27', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', '01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'petition.answered', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'answered-interim', 1, '[KN-2026-000009-2] Thông báo kết quả bước đầu', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000009-2 có nội dung vượt thẩm quyền của Sở Công Thương tỉnh Tây Ninh và đã được báo cáo cấp có thẩm quyền. Sở Công Thương tỉnh Tây Ninh xin thông báo:

Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.

Sở Công Thương tỉnh Tây Ninh tiếp tục theo dõi và sẽ trả lời đầy đủ khi có kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000009-2
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.23+00', '2026-11-26 01:00:01.23+00', NULL, NULL, '2026-11-26 01:00:01.239+00', NULL, NULL),
	('01a2155d-d75d-72fa-b33d-a3daff78f1e0', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a2155d-d75a-7a76-9f72-c6b5814f819c', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000010-5] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000010-5. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000010-5
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.245+00', '2026-11-26 01:00:01.245+00', NULL, NULL, '2026-11-26 01:00:01.263+00', NULL, NULL),
	('01a2155d-d701-72c7-9ce3-ff4cd9b340f4', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', '01a2155d-d6f5-766b-bfba-506ce3b6246b', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000009-2] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000009-2 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000009-2
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.153+00', '2026-11-26 01:00:01.153+00', NULL, NULL, '2026-11-26 01:00:01.163+00', NULL, NULL),
	('01a2155d-d701-7570-82a7-73c3df724e67', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', '01a2155d-d6f5-766b-bfba-506ce3b6246b', 'petition.routed', '', 'officer', 'cv3.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000009-2] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000009-2. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000009-2
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 3, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.153+00', '2026-11-26 01:00:01.153+00', NULL, NULL, '2026-11-26 01:00:01.163+00', NULL, '2026-11-26 01:00:01.184+00'),
	('01a2155d-d768-7607-8798-3e03b32112d1', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000010-5] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000010-5 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000010-5
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.256+00', '2026-11-26 01:00:01.256+00', NULL, NULL, '2026-11-26 01:00:01.263+00', NULL, NULL),
	('01a2155d-d768-7c98-83c4-e63a9e6e870d', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000010-5] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000010-5. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000010-5
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.256+00', '2026-11-26 01:00:01.256+00', NULL, NULL, '2026-11-26 01:00:01.264+00', NULL, '2026-11-26 01:00:01.276+00'),
	('01a2155d-d7fa-7cf0-a1b2-ce58d9f33e02', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', '01a2155d-d7ee-7553-b58d-67d02f207f72', 'petition.routed', '', 'officer', 'cv2.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000012-1] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000012-1. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000012-1
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.402+00', '2026-11-26 01:00:01.402+00', NULL, NULL, '2026-11-26 01:00:01.413+00', NULL, '2026-11-26 01:00:01.43+00'),
	('01a2155d-d789-7abd-98aa-827090ab5239', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'petition.answered', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'answered-final', 1, '[KN-2026-000010-5] Trả lời kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh trả lời kiến nghị mã số KN-2026-000010-5 như sau:

Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.

Trong 7 ngày kể từ khi nhận trả lời, nếu chưa đồng ý, Quý vị có thể đề nghị xem xét lại và đánh giá mức độ hài lòng bằng mã số kiến nghị.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000010-5
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026
- Thời điểm trả kết quả: 08:00 26/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.289+00', '2026-11-26 01:00:01.289+00', NULL, NULL, '2026-11-26 01:00:01.3+00', NULL, NULL),
	('01a2155d-d79d-71af-958e-1aecaea5e7a1', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a2155d-d798-72b5-bf26-83d561415936', 'petition.reopened', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'reopened', 1, '[KN-2026-000010-5] Kiến nghị được xem xét lại', 'Kiến nghị KN-2026-000010-5 được mở lại lúc 08:00 26/11/2026; hạn trả lời mới: 08:00 27/11/2026.
Lý do: Điện vẫn yếu

- Mã kiến nghị: KN-2026-000010-5
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.309+00', '2026-11-26 01:00:01.309+00', NULL, NULL, '2026-11-26 01:00:01.332+00', NULL, NULL),
	('01a2155d-d79d-77b8-b186-940503e04857', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', '01a2155d-d79a-7a20-ad23-7ad787647955', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000011-3] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000011-3. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000011-3
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.309+00', '2026-11-26 01:00:01.309+00', NULL, NULL, '2026-11-26 01:00:01.333+00', NULL, NULL),
	('01a2155d-d79d-7844-8b36-7502aaab8e22', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a2155d-d798-72b5-bf26-83d561415936', 'petition.reopened', '', 'unit_head', 'tp.qlnl', 't***@sct.demo.invalid', 'log', 'reopened', 1, '[KN-2026-000010-5] Kiến nghị được xem xét lại', 'Kiến nghị KN-2026-000010-5 được mở lại lúc 08:00 26/11/2026; hạn trả lời mới: 08:00 27/11/2026.
Lý do: Điện vẫn yếu

- Mã kiến nghị: KN-2026-000010-5
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.309+00', '2026-11-26 01:00:01.309+00', NULL, NULL, '2026-11-26 01:00:01.333+00', NULL, NULL),
	('01a2155d-d7ab-79f2-9da5-fabd697728a3', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', '01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000011-3] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000011-3 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000011-3
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.323+00', '2026-11-26 01:00:01.323+00', NULL, NULL, '2026-11-26 01:00:01.334+00', NULL, NULL),
	('01a2155d-d7ab-7258-8589-cd01384b68dd', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', '01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'petition.routed', '', 'officer', 'cv2.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000011-3] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000011-3. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000011-3
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.323+00', '2026-11-26 01:00:01.323+00', NULL, NULL, '2026-11-26 01:00:01.333+00', NULL, '2026-11-26 01:00:01.351+00'),
	('01a2155d-d7d8-778b-8a86-34e343f91f00', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', '01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'petition.answered', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'answered-final', 1, '[KN-2026-000011-3] Trả lời kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh trả lời kiến nghị mã số KN-2026-000011-3 như sau:

Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.

Trong 7 ngày kể từ khi nhận trả lời, nếu chưa đồng ý, Quý vị có thể đề nghị xem xét lại và đánh giá mức độ hài lòng bằng mã số kiến nghị.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000011-3
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026
- Thời điểm trả kết quả: 08:00 26/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.368+00', '2026-11-26 01:00:01.368+00', NULL, NULL, '2026-11-26 01:00:01.38+00', NULL, NULL),
	('01a2155d-d7ed-79c8-8ee7-a56ac65ab38c', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', '01a2155d-d7ea-70a9-be4e-3b179f216042', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000012-1] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000012-1. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000012-1
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.389+00', '2026-11-26 01:00:01.389+00', NULL, NULL, '2026-11-26 01:00:01.412+00', NULL, NULL),
	('01a21971-8bf5-7dcd-83e4-d3594ed18fb2', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a21971-8bab-7252-b701-3a23ff004965', 'clock.stage_reached', '', 'officer', 'to-truong', '', 'in_app', 'stage-50', 1, '[KN-2026-000005-0] Đã qua 50% thời hạn', 'Kiến nghị KN-2026-000005-0 đã qua 50% thời hạn trả lời.

- Mã kiến nghị: KN-2026-000005-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: chưa phân công, Tổ trưởng, Giám đốc Sở
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 50, '01a2155d-d59e-7283-956f-1dba77a079d9', 'MAIN', false, 0, '2026-11-26 20:00:01.525+00', '2026-11-26 20:00:01.525+00', NULL, NULL, '2026-11-26 20:00:01.525+00', NULL, NULL),
	('01a21971-8c00-7f8d-b040-aa3152e774f6', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a21971-8bab-76a1-87fc-43264dcf08e9', 'clock.stage_reached', '', 'officer', 'to-truong', 't***@sct.demo.invalid', 'log', 'stage-75', 1, '[KN-2026-000005-0] Đã qua 75% thời hạn, cần trả lời sớm', 'Kiến nghị KN-2026-000005-0 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000005-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: chưa phân công, Tổ trưởng, Giám đốc Sở
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 75, '01a2155d-d59e-7283-956f-1dba77a079d9', 'MAIN', false, 1, '2026-11-26 20:00:01.536+00', '2026-11-26 20:00:01.536+00', NULL, NULL, '2026-11-26 20:00:01.541+00', NULL, NULL),
	('01a2155d-d7fa-7bb7-97e5-26552b89e835', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', '01a2155d-d7ee-7553-b58d-67d02f207f72', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000012-1] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000012-1 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000012-1
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 08:00 26/11/2026
- Thời điểm giao xử lý: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 01:00:01.402+00', '2026-11-26 01:00:01.402+00', NULL, NULL, '2026-11-26 01:00:01.413+00', NULL, NULL),
	('01a21971-8bbc-7a4d-87c1-4f13e196cd69', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', '01a21971-8bab-71fc-82fa-a1404d6fe9fd', 'clock.stage_reached', '', 'officer', 'cv2.qlnl', '', 'in_app', 'stage-50', 1, '[KN-2026-000012-1] Đã qua 50% thời hạn', 'Kiến nghị KN-2026-000012-1 đã qua 50% thời hạn trả lời.

- Mã kiến nghị: KN-2026-000012-1
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 50, '01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', 'MAIN', false, 0, '2026-11-26 20:00:01.468+00', '2026-11-26 20:00:01.468+00', NULL, NULL, '2026-11-26 20:00:01.468+00', NULL, NULL),
	('01a21971-8bbc-7849-b81a-3ce1bd4530aa', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', '01a21971-8bab-73cd-b104-19d0afa68c3e', 'clock.stage_reached', '', 'officer', 'cv2.qlnl', '', 'in_app', 'stage-50', 1, '[KN-2026-000007-6] Đã qua 50% thời hạn', 'Kiến nghị KN-2026-000007-6 đã qua 50% thời hạn trả lời.

- Mã kiến nghị: KN-2026-000007-6
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 50, '01a2155d-d662-7747-82f7-576bd55a2979', 'MAIN', false, 0, '2026-11-26 20:00:01.468+00', '2026-11-26 20:00:01.468+00', NULL, NULL, '2026-11-26 20:00:01.468+00', NULL, NULL),
	('01a21971-8bbc-75f6-9ffb-2c380cf0b11b', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a21971-8bab-7d4f-ae2c-4c9dc593aaea', 'clock.stage_reached', '', 'officer', 'cv1.qlnl', '', 'in_app', 'stage-50', 1, '[KN-2026-000010-5] Đã qua 50% thời hạn', 'Kiến nghị KN-2026-000010-5 đã qua 50% thời hạn trả lời.

- Mã kiến nghị: KN-2026-000010-5
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 50, '01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', 'MAIN', false, 0, '2026-11-26 20:00:01.468+00', '2026-11-26 20:00:01.468+00', NULL, NULL, '2026-11-26 20:00:01.468+00', NULL, NULL),
	('01a21971-8bd2-70de-a7fd-7dd0a43a1deb', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a21971-8bc4-7dea-8292-697300e2e9ff', 'petition.returned', '', 'team_head', 'to-truong', 't***@sct.demo.invalid', 'log', 'returned-again', 1, '[KN-2026-000005-0] Kiến nghị bị trả lại lần 2', 'Kiến nghị KN-2026-000005-0 bị trả lại lúc 03:00 27/11/2026 (quá thời gian xác nhận).
Lý do: Chưa nhận việc đúng hạn.
Đề nghị tổ trưởng quyết định đơn vị xử lý.

- Mã kiến nghị: KN-2026-000005-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: chưa phân công, Thư ký tổ hỗ trợ
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.49+00', '2026-11-26 20:00:01.49+00', NULL, NULL, '2026-11-26 20:00:01.519+00', NULL, NULL),
	('01a21971-8bdf-758d-a086-06167cd00f06', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '01a21971-8bab-72d4-855d-8221926ddf84', 'clock.stage_reached', '', 'secretary', 'thu-ky', 't***@sct.demo.invalid', 'log', 'acceptance-expired', 1, '[KN-2026-000005-0] Quá thời gian xác nhận tiếp nhận', 'Kiến nghị KN-2026-000005-0 chưa được đơn vị được giao xác nhận tiếp nhận đúng thời gian quy định (09:00 26/11/2026).

- Mã kiến nghị: KN-2026-000005-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: chưa phân công, Tổ trưởng, Giám đốc Sở
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 100, '01a2155d-d60a-7e41-a41c-483d0139397d', 'MAIN', false, 1, '2026-11-26 20:00:01.503+00', '2026-11-26 20:00:01.503+00', NULL, NULL, '2026-11-26 20:00:01.519+00', NULL, NULL),
	('01a21971-8bdf-75b7-98f1-2e5bf30da8d2', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '01a21971-8bab-7e7c-bdb5-2ba9a4aa196f', 'clock.stage_reached', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'stage-75', 1, '[KN-2026-000010-5] Đã qua 75% thời hạn, cần trả lời sớm', 'Kiến nghị KN-2026-000010-5 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000010-5
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 75, '01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', 'MAIN', false, 1, '2026-11-26 20:00:01.503+00', '2026-11-26 20:00:01.503+00', NULL, NULL, '2026-11-26 20:00:01.52+00', NULL, NULL),
	('01a21971-8bdf-7a7c-913e-3cc7227bcfd5', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', '01a21971-8bab-7b42-b316-61b74d58c25f', 'clock.stage_reached', '', 'officer', 'cv2.qlnl', 'c***@sct.demo.invalid', 'log', 'stage-75', 1, '[KN-2026-000012-1] Đã qua 75% thời hạn, cần trả lời sớm', 'Kiến nghị KN-2026-000012-1 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000012-1
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 75, '01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', 'MAIN', false, 1, '2026-11-26 20:00:01.503+00', '2026-11-26 20:00:01.503+00', NULL, NULL, '2026-11-26 20:00:01.521+00', NULL, NULL),
	('01a21971-8bdf-738f-b178-8407e0733c24', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', '01a21971-8bab-7de5-94e5-545951e46ecc', 'clock.stage_reached', '', 'officer', 'cv2.qlnl', 'c***@sct.demo.invalid', 'log', 'stage-75', 1, '[KN-2026-000007-6] Đã qua 75% thời hạn, cần trả lời sớm', 'Kiến nghị KN-2026-000007-6 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.

- Mã kiến nghị: KN-2026-000007-6
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng
- Tiếp nhận: 08:00 26/11/2026
- Hạn trả lời: 08:00 27/11/2026', 'DELIVERED', '', true, 75, '01a2155d-d662-7747-82f7-576bd55a2979', 'MAIN', false, 1, '2026-11-26 20:00:01.503+00', '2026-11-26 20:00:01.503+00', NULL, NULL, '2026-11-26 20:00:01.521+00', NULL, NULL),
	('01a21971-8c21-71f4-851b-360b8a2afd5d', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', '01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000013-0] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000013-0. Kiến nghị sẽ được trả lời trước 00:00 19/12/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000013-0
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 03:00 27/11/2026
- Hạn trả lời: 00:00 19/12/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.569+00', '2026-11-26 20:00:01.569+00', NULL, NULL, '2026-11-26 20:00:01.604+00', NULL, NULL),
	('01a21971-8c39-75d1-b93f-5201b45dc429', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', '01a21971-8c25-7729-94ff-15578e5249de', 'petition.routed', '', 'officer', 'cv3.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000013-0] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000013-0. Đề nghị xác nhận tiếp nhận và trả lời trước 00:00 19/12/2026.

- Mã kiến nghị: KN-2026-000013-0
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 3, Phòng Quản lý năng lượng
- Tiếp nhận: 03:00 27/11/2026
- Hạn trả lời: 00:00 19/12/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.593+00', '2026-11-26 20:00:01.593+00', NULL, NULL, '2026-11-26 20:00:01.604+00', NULL, NULL),
	('01a21971-8c39-7a33-8765-295c11cc8f9a', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', '01a21971-8c25-7729-94ff-15578e5249de', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000013-0] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000013-0 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 00:00 19/12/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000013-0
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 03:00 27/11/2026
- Thời điểm giao xử lý: 03:00 27/11/2026
- Hạn trả lời: 00:00 19/12/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.593+00', '2026-11-26 20:00:01.593+00', NULL, NULL, '2026-11-26 20:00:01.605+00', NULL, NULL),
	('01a21971-8c65-7ed9-a5fb-669afd25e7ba', '01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', '01a21971-8c60-7307-b315-ffe8611e81e3', 'petition.received', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'received', 1, '[KN-2026-000014-8] Đã tiếp nhận kiến nghị', 'Kính gửi Phòng Kinh tế xã,

Sở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000014-8. Kiến nghị sẽ được trả lời trước 03:00 28/11/2026. Xin giữ mã số này để tra cứu kết quả.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000014-8
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: đang phân công
- Người xử lý: đang phân công
- Thời điểm tiếp nhận: 03:00 27/11/2026
- Hạn trả lời: 03:00 28/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.637+00', '2026-11-26 20:00:01.637+00', NULL, NULL, '2026-11-26 20:00:01.676+00', NULL, NULL),
	('01a21971-8c7b-73bc-a243-a28c277e6b35', '01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', '01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'petition.routed', '', 'sender', 'sender', 'x***@demo.invalid', 'log', 'handled-by', 1, '[KN-2026-000014-8] Kiến nghị đã được giao xử lý', 'Kính gửi Phòng Kinh tế xã,

Kiến nghị mã số KN-2026-000014-8 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 03:00 28/11/2026.

Thông tin xử lý kiến nghị:
- Mã kiến nghị: KN-2026-000014-8
- Nội dung: Trạm biến áp quá tải, điện yếu
- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
- Đơn vị xử lý: Phòng Quản lý năng lượng
- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng
- Thời điểm tiếp nhận: 03:00 27/11/2026
- Thời điểm giao xử lý: 03:00 27/11/2026
- Hạn trả lời: 03:00 28/11/2026

Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
Sở Công Thương tỉnh Tây Ninh', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.659+00', '2026-11-26 20:00:01.659+00', NULL, NULL, '2026-11-26 20:00:01.676+00', NULL, NULL),
	('01a21971-8c7b-7bdb-8fee-5bcab50eadb9', '01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', '01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'petition.routed', '', 'officer', 'cv1.qlnl', 'c***@sct.demo.invalid', 'log', 'assigned', 1, '[KN-2026-000014-8] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu', 'Anh/chị được giao xử lý kiến nghị KN-2026-000014-8. Đề nghị xác nhận tiếp nhận và trả lời trước 03:00 28/11/2026.

- Mã kiến nghị: KN-2026-000014-8
- Nơi kiến nghị: Xã Bến Lức
- Nội dung: Trạm biến áp quá tải, điện yếu
- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng
- Tiếp nhận: 03:00 27/11/2026
- Hạn trả lời: 03:00 28/11/2026', 'DELIVERED', '', true, 0, '', '', false, 1, '2026-11-26 20:00:01.659+00', '2026-11-26 20:00:01.659+00', NULL, NULL, '2026-11-26 20:00:01.677+00', NULL, NULL);


--
-- Data for Name: message_attempt; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.message_attempt VALUES
	('01a1fc88-e975-71b5-adaa-33399744df50', '01a1ec2a-f3f5-778f-a24c-e98482337669', '2026-11-18 01:00:00.441+00', 'log', '01a1ec2a-f3f5-778f-a24c-e98482337669', 'SENT', ''),
	('01a1fc88-e975-7932-97e6-59b9d21bfed1', '01a1ec2a-f41f-7dec-a869-4e423cff3bc2', '2026-11-18 01:00:00.444+00', 'log', '01a1ec2a-f41f-7dec-a869-4e423cff3bc2', 'SENT', ''),
	('01a1fc88-e975-7721-9b43-b8fce88063f1', '01a1ec2a-f41f-7982-9247-1a9b876c4930', '2026-11-18 01:00:00.446+00', 'log', '01a1ec2a-f41f-7982-9247-1a9b876c4930', 'SENT', ''),
	('01a1fc88-e9ed-7506-8091-ed3c77cff5f0', '01a1ec2a-f48d-79cc-b109-c109548b303c', '2026-11-18 01:00:00.561+00', 'log', '01a1ec2a-f48d-79cc-b109-c109548b303c', 'SENT', ''),
	('01a1fc88-ea11-7f1f-8629-9b272880307c', '01a2155d-d4cb-7ce0-9423-ffbcae87520e', '2026-11-26 01:00:00.597+00', 'log', '01a2155d-d4cb-7ce0-9423-ffbcae87520e', 'SENT', ''),
	('01a1fc88-ea42-7311-bff3-f86fe95848fa', '01a2155d-d4ec-7ac0-8e9d-cd805cf6e8fb', '2026-11-26 01:00:00.647+00', 'log', '01a2155d-d4ec-7ac0-8e9d-cd805cf6e8fb', 'SENT', ''),
	('01a1fc88-ea42-7a4a-9bc9-82c6969ba29a', '01a2155d-d4fc-708b-a07f-e618c3a97d65', '2026-11-26 01:00:00.647+00', 'log', '01a2155d-d4fc-708b-a07f-e618c3a97d65', 'SENT', ''),
	('01a1fc88-ea43-7fe0-8160-706121fd68f9', '01a2155d-d4fc-77e2-a7e8-1b1d3175e98d', '2026-11-26 01:00:00.648+00', 'log', '01a2155d-d4fc-77e2-a7e8-1b1d3175e98d', 'SENT', ''),
	('01a1fc88-ea83-7b68-8c2e-bc4c703cdbdf', '01a2155d-d52c-70ca-badb-908259f3865d', '2026-11-26 01:00:00.711+00', 'log', '01a2155d-d52c-70ca-badb-908259f3865d', 'SENT', ''),
	('01a1fc88-ea83-76d9-826f-14c246d5d4d4', '01a2155d-d53a-78e8-a893-c403a0e62ba0', '2026-11-26 01:00:00.711+00', 'log', '01a2155d-d53a-78e8-a893-c403a0e62ba0', 'SENT', ''),
	('01a1fc88-ea83-71dc-bcd3-e8a406db3748', '01a2155d-d53a-7b9c-b634-5c88521be275', '2026-11-26 01:00:00.712+00', 'log', '01a2155d-d53a-7b9c-b634-5c88521be275', 'SENT', ''),
	('01a1fc88-ea83-7cd6-95cd-88d2f5ea3a45', '01a2155d-d53a-7d9c-a64e-be8d33568ef3', '2026-11-26 01:00:00.713+00', 'log', '01a2155d-d53a-7d9c-a64e-be8d33568ef3', 'SENT', ''),
	('01a1fc88-eabe-7e33-a68f-ccafce510f87', '01a2155d-d55e-7f07-a4e2-0cfd2023525d', '2026-11-26 01:00:00.77+00', 'log', '01a2155d-d55e-7f07-a4e2-0cfd2023525d', 'SENT', ''),
	('01a1fc88-eabe-7f7c-bc6e-aaf3e1e35af1', '01a2155d-d55e-7581-8c58-865b0102c796', '2026-11-26 01:00:00.77+00', 'log', '01a2155d-d55e-7581-8c58-865b0102c796', 'SENT', ''),
	('01a1fc88-eabe-75f8-92c8-bc06f755660a', '01a2155d-d56f-7334-a8b2-783d2b38ed0f', '2026-11-26 01:00:00.771+00', 'log', '01a2155d-d56f-7334-a8b2-783d2b38ed0f', 'SENT', ''),
	('01a1fc88-eabe-7ffd-9695-7c7a9fdcd267', '01a2155d-d56f-7dbb-ab9f-f50ace274bf9', '2026-11-26 01:00:00.771+00', 'log', '01a2155d-d56f-7dbb-ab9f-f50ace274bf9', 'SENT', ''),
	('01a1fc88-eaf2-73bb-86f2-aec7e3c56c85', '01a2155d-d5a5-7d00-be27-1f8dcc9b996d', '2026-11-26 01:00:00.822+00', 'log', '01a2155d-d5a5-7d00-be27-1f8dcc9b996d', 'SENT', ''),
	('01a1fc88-eaf2-7ef9-9fff-d928e7c5458f', '01a2155d-d595-7a64-b774-f5f19605959a', '2026-11-26 01:00:00.822+00', 'log', '01a2155d-d595-7a64-b774-f5f19605959a', 'SENT', ''),
	('01a1fc88-eaf2-7d79-ae8b-27835bb3a220', '01a2155d-d5a5-7a2a-b7cd-01b7d2971142', '2026-11-26 01:00:00.823+00', 'log', '01a2155d-d5a5-7a2a-b7cd-01b7d2971142', 'SENT', ''),
	('01a1fc88-eb5c-71b8-9a61-6f2812b834e0', '01a2155d-d5ea-7dd8-b61a-38cbfe795d03', '2026-11-26 01:00:00.928+00', 'log', '01a2155d-d5ea-7dd8-b61a-38cbfe795d03', 'SENT', ''),
	('01a1fc88-eb5c-76a2-9101-26e4836aee5b', '01a2155d-d604-7cb8-9768-a479e4c1c2dc', '2026-11-26 01:00:00.928+00', 'log', '01a2155d-d604-7cb8-9768-a479e4c1c2dc', 'SENT', ''),
	('01a1fc88-eb5c-7147-9dd3-9e31cbd52a3c', '01a2155d-d604-7e15-bc61-dc7f5ad0b0fb', '2026-11-26 01:00:00.929+00', 'log', '01a2155d-d604-7e15-bc61-dc7f5ad0b0fb', 'SENT', ''),
	('01a1fc88-eb5c-76ab-8ca9-eb220a459030', '01a2155d-d604-7ac1-9119-6a2a054a61d3', '2026-11-26 01:00:00.93+00', 'log', '01a2155d-d604-7ac1-9119-6a2a054a61d3', 'SENT', ''),
	('01a1fc88-eb8b-7077-8d71-9a61b23f6f7a', '01a2155d-d640-75f2-a8cb-1200ef2d3f76', '2026-11-26 01:00:00.975+00', 'log', '01a2155d-d640-75f2-a8cb-1200ef2d3f76', 'SENT', ''),
	('01a1fc88-ebb7-7e3d-b238-7ee1ca431622', '01a2155d-d65b-7eb0-866b-3c167c70524d', '2026-11-26 01:00:01.019+00', 'log', '01a2155d-d65b-7eb0-866b-3c167c70524d', 'SENT', ''),
	('01a1fc88-ebb7-7bd9-a7ce-8ca77aec68c3', '01a2155d-d66a-7922-9d17-93cdca0ad817', '2026-11-26 01:00:01.02+00', 'log', '01a2155d-d66a-7922-9d17-93cdca0ad817', 'SENT', ''),
	('01a1fc88-ebb7-7698-8d5a-baa7713c85cf', '01a2155d-d66a-7624-af39-1ec12ed65077', '2026-11-26 01:00:01.019+00', 'log', '01a2155d-d66a-7624-af39-1ec12ed65077', 'SENT', ''),
	('01a1fc88-ec0a-747a-a213-aaf15f24c232', '01a2155d-d6c1-724f-9d02-a5f8a0671235', '2026-11-26 01:00:01.102+00', 'log', '01a2155d-d6c1-724f-9d02-a5f8a0671235', 'SENT', ''),
	('01a1fc88-ec0a-7fc1-b8a0-b9e09af118cd', '01a2155d-d6b1-7873-acac-471348f4c3fd', '2026-11-26 01:00:01.102+00', 'log', '01a2155d-d6b1-7873-acac-471348f4c3fd', 'SENT', ''),
	('01a1fc88-ec0a-78a1-bb29-3c96e776f846', '01a2155d-d6c1-75c4-b412-227813984d5f', '2026-11-26 01:00:01.103+00', 'log', '01a2155d-d6c1-75c4-b412-227813984d5f', 'SENT', ''),
	('01a1fc88-ec46-729a-a177-cbf36fd65a36', '01a2155d-d6f2-7931-8f0e-cacea5f7cbeb', '2026-11-26 01:00:01.163+00', 'log', '01a2155d-d6f2-7931-8f0e-cacea5f7cbeb', 'SENT', ''),
	('01a1fc88-ec46-7134-b22c-dcd0c467b01f', '01a2155d-d6f2-7279-8038-c7c1b3cbbd12', '2026-11-26 01:00:01.162+00', 'log', '01a2155d-d6f2-7279-8038-c7c1b3cbbd12', 'SENT', ''),
	('01a1fc88-ec46-71b2-ac1a-a2b7b5e12707', '01a2155d-d701-72c7-9ce3-ff4cd9b340f4', '2026-11-26 01:00:01.163+00', 'log', '01a2155d-d701-72c7-9ce3-ff4cd9b340f4', 'SENT', ''),
	('01a1fc88-ec46-7236-876e-64b08a531120', '01a2155d-d701-7570-82a7-73c3df724e67', '2026-11-26 01:00:01.163+00', 'log', '01a2155d-d701-7570-82a7-73c3df724e67', 'SENT', ''),
	('01a1fc88-ec93-7ed6-8011-65013bd13297', '01a2155d-d74e-70e2-8650-656a9a246a27', '2026-11-26 01:00:01.239+00', 'log', '01a2155d-d74e-70e2-8650-656a9a246a27', 'SENT', ''),
	('01a1fc88-ecab-703a-8f11-cbe6f2278f2a', '01a2155d-d75d-72fa-b33d-a3daff78f1e0', '2026-11-26 01:00:01.263+00', 'log', '01a2155d-d75d-72fa-b33d-a3daff78f1e0', 'SENT', ''),
	('01a1fc88-ecab-7382-ac62-1d6ef6b0ba5c', '01a2155d-d768-7607-8798-3e03b32112d1', '2026-11-26 01:00:01.263+00', 'log', '01a2155d-d768-7607-8798-3e03b32112d1', 'SENT', ''),
	('01a1fc88-ecab-781b-9f5a-014d236c96dd', '01a2155d-d768-7c98-83c4-e63a9e6e870d', '2026-11-26 01:00:01.264+00', 'log', '01a2155d-d768-7c98-83c4-e63a9e6e870d', 'SENT', ''),
	('01a1fc88-ecd0-70a0-9c8a-b12cbaf1f845', '01a2155d-d789-7abd-98aa-827090ab5239', '2026-11-26 01:00:01.3+00', 'log', '01a2155d-d789-7abd-98aa-827090ab5239', 'SENT', ''),
	('01a1fc88-ecf0-7b63-a1ac-9ca080238281', '01a2155d-d79d-71af-958e-1aecaea5e7a1', '2026-11-26 01:00:01.332+00', 'log', '01a2155d-d79d-71af-958e-1aecaea5e7a1', 'SENT', ''),
	('01a1fc88-ecf0-791e-87cf-0b00d4b7c302', '01a2155d-d79d-77b8-b186-940503e04857', '2026-11-26 01:00:01.333+00', 'log', '01a2155d-d79d-77b8-b186-940503e04857', 'SENT', ''),
	('01a1fc88-ecf0-7f5a-8048-64eb9c421937', '01a2155d-d79d-7844-8b36-7502aaab8e22', '2026-11-26 01:00:01.333+00', 'log', '01a2155d-d79d-7844-8b36-7502aaab8e22', 'SENT', ''),
	('01a1fc88-ecf0-76ed-bdcd-8705515161b9', '01a2155d-d7ab-7258-8589-cd01384b68dd', '2026-11-26 01:00:01.333+00', 'log', '01a2155d-d7ab-7258-8589-cd01384b68dd', 'SENT', ''),
	('01a1fc88-ecf0-7b14-91b6-fa3367a223fc', '01a2155d-d7ab-79f2-9da5-fabd697728a3', '2026-11-26 01:00:01.334+00', 'log', '01a2155d-d7ab-79f2-9da5-fabd697728a3', 'SENT', ''),
	('01a1fc88-ed20-7fe0-9b91-1fd4362a5ba4', '01a2155d-d7d8-778b-8a86-34e343f91f00', '2026-11-26 01:00:01.38+00', 'log', '01a2155d-d7d8-778b-8a86-34e343f91f00', 'SENT', ''),
	('01a1fc88-ed40-78ca-82f0-15acd17758f7', '01a2155d-d7ed-79c8-8ee7-a56ac65ab38c', '2026-11-26 01:00:01.412+00', 'log', '01a2155d-d7ed-79c8-8ee7-a56ac65ab38c', 'SENT', ''),
	('01a1fc88-ed40-78d7-9dc4-994208693053', '01a2155d-d7fa-7bb7-97e5-26552b89e835', '2026-11-26 01:00:01.413+00', 'log', '01a2155d-d7fa-7bb7-97e5-26552b89e835', 'SENT', ''),
	('01a1fc88-ed40-7ae0-bde4-8a1e933e256e', '01a2155d-d7fa-7cf0-a1b2-ce58d9f33e02', '2026-11-26 01:00:01.413+00', 'log', '01a2155d-d7fa-7cf0-a1b2-ce58d9f33e02', 'SENT', ''),
	('01a1fc88-edab-7b59-935b-81e1feee4f19', '01a21971-8bd2-70de-a7fd-7dd0a43a1deb', '2026-11-26 20:00:01.519+00', 'log', '01a21971-8bd2-70de-a7fd-7dd0a43a1deb', 'SENT', ''),
	('01a1fc88-edab-7bb7-a5a6-4af731379e2b', '01a21971-8bdf-758d-a086-06167cd00f06', '2026-11-26 20:00:01.519+00', 'log', '01a21971-8bdf-758d-a086-06167cd00f06', 'SENT', ''),
	('01a1fc88-ee00-7ea5-b3ff-7efbd8a44a5a', '01a21971-8c39-75d1-b93f-5201b45dc429', '2026-11-26 20:00:01.604+00', 'log', '01a21971-8c39-75d1-b93f-5201b45dc429', 'SENT', ''),
	('01a1fc88-ee48-7c67-90d5-e68b7add43b5', '01a21971-8c7b-73bc-a243-a28c277e6b35', '2026-11-26 20:00:01.676+00', 'log', '01a21971-8c7b-73bc-a243-a28c277e6b35', 'SENT', ''),
	('01a1fc88-edab-77b7-97e9-4c19fb17e9a5', '01a21971-8bdf-75b7-98f1-2e5bf30da8d2', '2026-11-26 20:00:01.52+00', 'log', '01a21971-8bdf-75b7-98f1-2e5bf30da8d2', 'SENT', ''),
	('01a1fc88-edab-7adc-9013-7a33a6fda8cf', '01a21971-8bdf-7a7c-913e-3cc7227bcfd5', '2026-11-26 20:00:01.521+00', 'log', '01a21971-8bdf-7a7c-913e-3cc7227bcfd5', 'SENT', ''),
	('01a1fc88-edab-7096-9aa4-cb0b673c3718', '01a21971-8bdf-738f-b178-8407e0733c24', '2026-11-26 20:00:01.521+00', 'log', '01a21971-8bdf-738f-b178-8407e0733c24', 'SENT', ''),
	('01a1fc88-edc1-7eed-b0cc-832aa77ef7e7', '01a21971-8c00-7f8d-b040-aa3152e774f6', '2026-11-26 20:00:01.541+00', 'log', '01a21971-8c00-7f8d-b040-aa3152e774f6', 'SENT', ''),
	('01a1fc88-ee00-79d9-9fbb-4560b0d0c6ba', '01a21971-8c21-71f4-851b-360b8a2afd5d', '2026-11-26 20:00:01.604+00', 'log', '01a21971-8c21-71f4-851b-360b8a2afd5d', 'SENT', ''),
	('01a1fc88-ee00-77e5-a586-ae1aa263745f', '01a21971-8c39-7a33-8765-295c11cc8f9a', '2026-11-26 20:00:01.605+00', 'log', '01a21971-8c39-7a33-8765-295c11cc8f9a', 'SENT', ''),
	('01a1fc88-ee48-7548-a88e-879ce77457a7', '01a21971-8c65-7ed9-a5fb-669afd25e7ba', '2026-11-26 20:00:01.676+00', 'log', '01a21971-8c65-7ed9-a5fb-669afd25e7ba', 'SENT', ''),
	('01a1fc88-ee48-7a4f-bbea-a43d15bd4b74', '01a21971-8c7b-7bdb-8fee-5bcab50eadb9', '2026-11-26 20:00:01.677+00', 'log', '01a21971-8c7b-7bdb-8fee-5bcab50eadb9', 'SENT', '');


--
-- Data for Name: notified_petition; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.notified_petition VALUES
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', true, 'ASSIGNED', 'FORMAL_FEEDBACK', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 20:00:01.566+00', '2026-11-26 20:00:01.573+00', '2026-12-18 17:00:00+00', NULL, true, 1, 1, 2),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', true, 'TRANSFERRED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:00.616+00', '2026-11-26 01:00:00.623+00', '2026-11-27 01:00:00.616+00', NULL, true, 1, 3, 4),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', true, 'WITHDRAWN', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:00.731+00', '2026-11-26 01:00:00.738+00', '2026-11-27 01:00:00.731+00', NULL, true, 2, 1, 4),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', true, 'AWAITING_AUTHORITY', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:01.134+00', '2026-11-26 01:00:01.141+00', '2026-11-27 01:00:01.134+00', NULL, true, 2, 3, 5),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', true, 'MERGED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:01.07+00', '2026-11-26 01:00:01.078+00', '2026-11-27 01:00:01.07+00', NULL, true, 2, 1, 4),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', true, 'CLOSED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-18 01:00:00.368+00', '2026-11-18 01:00:00.379+00', '2026-11-19 01:00:00.368+00', '2026-11-18 01:00:00.519+00', true, 4, 2, 4),
	('01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', true, 'REJECTED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:00.681+00', '2026-11-26 01:00:00.686+00', '2026-11-27 01:00:00.681+00', NULL, true, 2, 1, 4),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', true, 'IN_PROGRESS', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:01.386+00', '2026-11-26 01:00:01.39+00', '2026-11-27 01:00:01.386+00', NULL, true, 1, 2, 5),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', true, 'ANSWERED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:01.306+00', '2026-11-26 01:00:01.312+00', '2026-11-27 01:00:01.306+00', '2026-11-26 01:00:01.366+00', true, 2, 2, 4),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', true, 'ASSIGNED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'TEAM_HEAD', '', '', 'to-truong', 'Tổ trưởng, Giám đốc Sở', '', '', '2026-11-26 01:00:00.786+00', '2026-11-26 01:00:00.793+00', '2026-11-27 01:00:00.786+00', NULL, true, 1, 4, 10),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', true, 'AWAITING_SUPPLEMENT', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.877+00', '2026-11-27 01:00:00.871+00', NULL, true, 2, 1, 2),
	('01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', true, 'IN_PROGRESS', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:00.984+00', '2026-11-26 01:00:00.989+00', '2026-11-27 01:00:00.984+00', NULL, true, 1, 2, 5),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', true, 'IN_PROGRESS', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 01:00:01.242+00', '2026-11-26 01:00:01.247+00', '2026-11-27 01:00:01.304+00', NULL, true, 3, 2, 7),
	('01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', true, 'ASSIGNED', 'RAPID_24H', '27991', 'Xã Bến Lức', 'Trạm biến áp quá tải, điện yếu', 'Phòng Kinh tế xã', '0900000001', 'xa@demo.invalid', '', 'OFFICER', 'QLNL', 'Phòng Quản lý năng lượng', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'tp.qlnl', 'Trưởng phòng Quản lý năng lượng', '2026-11-26 20:00:01.632+00', '2026-11-26 20:00:01.64+00', '2026-11-27 20:00:01.632+00', NULL, true, 1, 1, 2);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: notification; Owner: -
--



--
-- Data for Name: outbox_delivered; Type: TABLE DATA; Schema: notification; Owner: -
--



--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: notification; Owner: -
--

INSERT INTO notification.schema_migrations VALUES
	('service', 1, 'service', 'b7c0440d85d01554', 1, '2026-11-18 01:00:00.172+00'),
	('events', 1, 'events', '4904c209f386ddec', 1, '2026-11-18 01:00:00.177+00'),
	('notification', 1, 'message', 'ea008a751e15aa61', 1, '2026-11-18 01:00:00.184+00');


--
-- Data for Name: admin_procedure; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.admin_procedure VALUES
	('2.000033', 'Thông báo hoạt động khuyến mại', 'Xúc tiến thương mại', 'tỉnh', 'Không quy định thời hạn trả kết quả; thương nhân gửi trước tối thiểu 03 ngày làm việc', NULL, 'QLTM', 'in_2026_text', 1),
	('2.001474', 'Thông báo sửa đổi, bổ sung nội dung chương trình khuyến mại', 'Xúc tiến thương mại', 'tỉnh', 'Không quy định', NULL, 'QLTM', 'in_2026_text', 1),
	('2.000004', 'Đăng ký hoạt động khuyến mại đối với chương trình khuyến mại mang tính may rủi thực hiện trên địa bàn 1 tỉnh, thành phố trực thuộc Trung ương', 'Xúc tiến thương mại', 'tỉnh', '5 ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ', 5, 'QLTM', 'in_2026_text', 1),
	('2.000002', 'Đăng ký sửa đổi, bổ sung nội dung chương trình khuyến mại đối với chương trình khuyến mại mang tính may rủi thực hiện trên địa bàn 1 tỉnh, thành phố trực thuộc Trung ương', 'Xúc tiến thương mại', 'tỉnh', '04 ngày làm việc kể từ ngày nhận được hồ sơ (trước 29/4/2026: 5 ngày làm việc)', 4, 'QLTM', 'in_2026_text', 1),
	('2.000001', 'Đăng ký sửa đổi, bổ sung nội dung tổ chức hội chợ, triển lãm thương mại tại Việt Nam', 'Xúc tiến thương mại', 'tỉnh', '05 ngày làm việc (trước 29/4/2026: 7 ngày làm việc)', 5, 'QLTM', 'in_2026_text', 1),
	('2.002606', 'Cấp lại Giấy phép thành lập Văn phòng đại diện của tổ chức xúc tiến thương mại nước ngoài tại Việt Nam', 'Xúc tiến thương mại', 'tỉnh', '10 ngày làm việc (mất, rách...) hoặc 26 ngày (chuyển địa điểm); trước 29/4/2026: 14 hoặc 26 ngày', 10, 'QLTM', 'in_2026_text', 1),
	('2.000648', 'Cấp Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '15 ngày làm việc kể từ ngày nhận được hồ sơ theo quy định (Hải Dương trước đây ghi 20 ngày)', 15, 'QLTM', 'in_2026_text', 1),
	('2.000645', 'Cấp sửa đổi, bổ sung Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '05 ngày làm việc', 5, 'QLTM', 'in_2026_text', 1),
	('2.000647', 'Cấp lại Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '05 ngày làm việc', 5, 'QLTM', 'in_2026_text', 1),
	('2.000673', 'Cấp Giấy xác nhận đủ điều kiện làm đại lý bán lẻ xăng dầu', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '07 ngày làm việc kể từ khi nhận được hồ sơ hợp lệ', 7, 'QLTM', 'in_2026_text', 1),
	('2.000669', 'Cấp sửa đổi, bổ sung Giấy xác nhận đủ điều kiện làm đại lý bán lẻ xăng dầu', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '05 ngày làm việc', 5, 'QLTM', 'in_2026_text', 1),
	('2.000672', 'Cấp lại Giấy xác nhận đủ điều kiện làm đại lý bán lẻ xăng dầu', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '05 ngày làm việc', 5, 'QLTM', 'in_2026_text', 1),
	('2.000674', 'Cấp Giấy xác nhận đủ điều kiện làm tổng đại lý kinh doanh xăng dầu thuộc thẩm quyền cấp của Sở Công Thương', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '', NULL, 'QLTM', 'not_checked', 1),
	('2.000666', 'Cấp sửa đổi, bổ sung Giấy xác nhận đủ điều kiện làm tổng đại lý kinh doanh xăng dầu thuộc thẩm quyền cấp của Sở Công Thương', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '', NULL, 'QLTM', 'not_checked', 1),
	('2.000664', 'Cấp lại Giấy xác nhận đủ điều kiện làm tổng đại lý kinh doanh xăng dầu thuộc thẩm quyền cấp của Sở Công Thương', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '', NULL, 'QLTM', 'not_checked', 1),
	('1.010696', 'Cấp giấy tiếp nhận thông báo kinh doanh xăng dầu bằng thiết bị bán xăng dầu quy mô nhỏ', 'Lưu thông hàng hóa trong nước (xăng dầu)', 'tỉnh', '', NULL, 'QLTM', 'not_checked', 1),
	('2.000181', 'Cấp Giấy phép bán lẻ sản phẩm thuốc lá', 'Lưu thông hàng hóa trong nước (thuốc lá)', 'xã (từ 01/7/2025)', '15 ngày làm việc', 15, 'QLTM', 'not_applied_2026-04-29_to_2027-02-28', 1),
	('2.000162', 'Cấp sửa đổi, bổ sung Giấy phép bán lẻ sản phẩm thuốc lá', 'Lưu thông hàng hóa trong nước (thuốc lá)', 'xã (từ 01/7/2025)', '15 ngày làm việc', 15, 'QLTM', 'not_applied_2026-04-29_to_2027-02-28', 1),
	('2.000176', 'Cấp sửa đổi, bổ sung Giấy phép bán buôn sản phẩm thuốc lá', 'Lưu thông hàng hóa trong nước (thuốc lá)', 'tỉnh', '7 ngày làm việc (Nghệ An)', 7, 'QLTM', 'not_applied_2026-04-29_to_2027-02-28', 1),
	('1.000948', 'Cấp lại Giấy phép chế biến nguyên liệu thuốc lá', 'Công nghiệp tiêu dùng (thuốc lá)', 'tỉnh (UBND tỉnh)', '15 ngày làm việc', 15, 'QLCN', 'not_checked', 1),
	('2.000218', 'Cấp sửa đổi, bổ sung Giấy phép sản xuất sản phẩm thuốc lá', 'Công nghiệp tiêu dùng (thuốc lá)', '', '', NULL, 'QLCN', 'not_checked', 1),
	('2.000620', 'Cấp Giấy phép bán lẻ rượu', 'Lưu thông hàng hóa trong nước (rượu)', 'xã (từ 01/7/2025)', '10 ngày làm việc (Cao Bằng rút còn 08)', 10, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('1.001279', 'Cấp lại Giấy phép sản xuất rượu thủ công nhằm mục đích kinh doanh', 'Lưu thông hàng hóa trong nước (rượu)', 'xã (từ 01/7/2025)', '07 ngày làm việc (mất, hỏng); 10 ngày làm việc (hết hạn)', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('2.000207', 'Cấp lại Giấy chứng nhận đủ điều kiện trạm nạp LPG vào chai', 'Kinh doanh khí', 'tỉnh', '07 ngày làm việc', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('2.000201', 'Cấp điều chỉnh Giấy chứng nhận đủ điều kiện trạm nạp LPG vào chai', 'Kinh doanh khí', 'tỉnh', '7 ngày làm việc', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('2.000187', 'Cấp lại Giấy chứng nhận đủ điều kiện trạm nạp LPG vào xe bồn', 'Kinh doanh khí', 'tỉnh', '7 ngày làm việc', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('2.000371', 'Cấp điều chỉnh Giấy chứng nhận đủ điều kiện trạm nạp LNG vào phương tiện vận tải', 'Kinh doanh khí', 'tỉnh', '7 ngày làm việc', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('2.000279', 'Cấp lại Giấy chứng nhận đủ điều kiện thương nhân kinh doanh mua bán CNG', 'Kinh doanh khí', 'tỉnh', '07 ngày làm việc', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('1.000704', 'Cấp điều chỉnh Giấy chứng nhận đủ điều kiện sản xuất chai LPG mini', 'Kinh doanh khí', 'tỉnh (UBND tỉnh)', '07 ngày làm việc', 7, 'QLTM', 'not_applied_2026-07-01_to_2027-02-28', 1),
	('1.012568', 'Giao tài sản kết cấu hạ tầng chợ do cấp xã quản lý', 'Tài sản kết cấu hạ tầng chợ do nhà nước đầu tư, quản lý', 'xã', '', NULL, 'QLTM', 'in_2026_text', 1),
	('1.012569', 'Thu hồi tài sản kết cấu hạ tầng chợ', 'Tài sản kết cấu hạ tầng chợ do nhà nước đầu tư, quản lý', 'xã', '', NULL, 'QLTM', 'in_2026_text', 1),
	('2.002620', 'Thông báo về việc thực hiện hoạt động bán hàng không tại địa điểm giao dịch thường xuyên', 'Bảo vệ quyền lợi người tiêu dùng', 'xã', '', NULL, 'QLTM', 'in_2026_text', 1),
	('2.000665', 'Cấp lại Giấy phép lập cơ sở bán lẻ', 'Thương mại quốc tế', 'tỉnh', '5 ngày làm việc', 5, 'QLTM', 'not_checked', 1),
	('2.000362', 'Cấp Giấy phép kinh doanh cho tổ chức kinh tế có vốn đầu tư nước ngoài để t… (nguồn cắt ngang tên)', 'Thương mại quốc tế', '', '', NULL, 'QLTM', 'not_checked', 1),
	('1.013261', 'Cấp lại Giấy phép vận chuyển hàng hóa nguy hiểm trên đường bộ', 'Vận chuyển hàng hóa nguy hiểm', 'tỉnh', '', NULL, 'KTATMT', 'in_2026_text', 1),
	('2.000229', 'Cấp giấy chứng nhận huấn luyện kỹ thuật an toàn vật liệu nổ công nghiệp thuộc thẩm quyền của Sở Công Thương', 'Vật liệu nổ công nghiệp, tiền chất thuốc nổ', 'tỉnh', 'thông báo kế hoạch 05 ngày làm việc; tổ chức 10 ngày làm việc; cấp 05 ngày làm việc sau kiểm tra', 20, 'KTATMT', 'not_checked', 1),
	('2.000210', 'Cấp lại Giấy chứng nhận huấn luyện kỹ thuật an toàn vật liệu nổ công nghiệp thuộc thẩm quyền giải quyết của Sở Công Thương', 'Vật liệu nổ công nghiệp, tiền chất thuốc nổ', 'tỉnh', '3 ngày làm việc', 3, 'KTATMT', 'not_checked', 1),
	('1.115377', 'Thông báo phát triển nguồn điện mặt trời mái nhà tự sản xuất, tự tiêu thụ đấu nối hạ áp', 'Điện lực', 'xã', '', NULL, 'QLNL', 'in_2026_text', 1),
	('2.000621', 'Huấn luyện và cấp mới thẻ an toàn điện', 'An toàn điện', 'tỉnh', '5 ngày làm việc (Nghệ An); 20 ngày làm việc (Cổng DVC quốc gia 2021)', 5, 'QLNL', 'not_checked', 1),
	('2.000643', 'Cấp lại thẻ an toàn điện', 'An toàn điện', 'tỉnh', '5 ngày làm việc', 5, 'QLNL', 'not_checked', 1),
	('2.000206', 'Thẩm định, phê duyệt phương án ứng phó thiên tai cho công trình vùng hạ du đập thủy điện thuộc thẩm quyền phê duyệt của Ủy ban nhân dân cấp xã', 'An toàn đập, hồ chứa thủy điện', 'xã', '20 ngày làm việc (kiểm tra hợp lệ 03 ngày làm việc)', 20, 'QLNL', 'in_2026_text', 1),
	('2.000591', 'Cấp Giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm do Sở Công Thương thực hiện', 'An toàn thực phẩm', 'tỉnh', '25 ngày làm việc (05 kiểm tra hồ sơ + 15 thẩm định + 05 cấp)', 25, 'QLCN', 'in_2026_text', 1),
	('2.000535', 'Cấp lại Giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm do Sở Công Thương thực hiện', 'An toàn thực phẩm', 'tỉnh', '25 ngày làm việc (Đà Nẵng) hoặc 03 ngày làm việc (mất, hỏng, đổi tên: Nghị định 146/2025)', 25, 'QLCN', 'in_2026_text', 1),
	('1.009241', 'Cấp Giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm ngành Công Thương', 'An toàn thực phẩm', 'huyện (trước 01/7/2025)', '20 ngày làm việc (Đà Nẵng)', 20, 'QLCN', 'not_checked', 1),
	('1.013239', 'Thẩm định Báo cáo nghiên cứu khả thi đầu tư xây dựng / Báo cáo nghiên cứu khả thi đầu tư xây dựng điều chỉnh', 'Hoạt động xây dựng', 'tỉnh', 'nhóm A không quá 35 ngày, nhóm B 25 ngày, nhóm C 15 ngày', 35, 'QLCN', 'not_checked', 1);


--
-- Data for Name: assignment; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.assignment VALUES
	('01a1ec2a-f3fb-7762-8fed-2be14741ac0a', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'ENDED', 0, '{"outsideAgency":"","rulesVersion":1,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"confidence":0.9302325581395349,"unitCode":"QLNL","needsReview":false,"authorityName":"DEPARTMENT","candidates":[{"unitName":"Phòng Quản lý năng lượng","score":20,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"unitCode":"QLNL"}],"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"rule":"keywords"}', '2026-11-18 01:00:00.379+00', '2026-11-18 01:00:00.471+00', '2026-11-18 01:00:00.53+00', 'ANSWERED', '[]', 3),
	('01a2155d-d4ef-7ff6-bb2f-522357470e34', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'ENDED', 0, '{"outsideAgency":"","rulesVersion":1,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"confidence":0.9302325581395349,"needsReview":false,"unitCode":"QLNL","authorityName":"DEPARTMENT","candidates":[{"unitName":"Phòng Quản lý năng lượng","score":20,"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"rule":"keywords"}', '2026-11-26 01:00:00.623+00', '2026-11-26 01:00:00.66+00', '2026-11-26 01:00:00.679+00', 'TRANSFERRED', '[]', 3),
	('01a2155d-d52e-71c8-8a8c-ed39bb065a17', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'ENDED', 0, '{"confidence":0.9302325581395349,"needsReview":false,"authorityName":"DEPARTMENT","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"outsideAgency":"","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rulesVersion":1,"unitCode":"QLNL","rule":"keywords","candidates":[{"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"score":20,"unitName":"Phòng Quản lý năng lượng"}]}', '2026-11-26 01:00:00.686+00', NULL, '2026-11-26 01:00:00.738+00', 'REJECTED', '[]', 2),
	('01a2155d-d562-7252-b047-9e7814cffb49', '01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'ENDED', 0, '{"outsideAgency":"","rulesVersion":1,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"confidence":0.9302325581395349,"needsReview":false,"unitCode":"QLNL","authorityName":"DEPARTMENT","candidates":[{"unitName":"Phòng Quản lý năng lượng","score":20,"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"rule":"keywords"}', '2026-11-26 01:00:00.738+00', NULL, '2026-11-26 01:00:00.793+00', 'WITHDRAWN', '[]', 2),
	('01a2155d-d6f5-7f45-a39b-0f92dc6f731e', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', 'OFFICER', 'QLNL', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'ACCEPTED', 0, '{"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"unitCode":"QLNL","confidence":0.9302325581395349,"authorityName":"DEPARTMENT","candidates":[{"score":20,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"unitName":"Phòng Quản lý năng lượng","unitCode":"QLNL"}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"outsideAgency":"","needsReview":false,"rule":"keywords","rulesVersion":1}', '2026-11-26 01:00:01.141+00', '2026-11-26 01:00:01.177+00', NULL, '', '[]', 3),
	('01a2155d-d5ed-7cb0-a8ce-152dd797b5a6', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'OFFERED', 0, '{"confidence":0.9302325581395349,"needsReview":false,"authorityName":"DEPARTMENT","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"outsideAgency":"","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rulesVersion":1,"unitCode":"QLNL","rule":"keywords","candidates":[{"unitName":"Phòng Quản lý năng lượng","score":20,"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}]}', '2026-11-26 01:00:00.877+00', NULL, NULL, '', '[]', 1),
	('01a2155d-d65d-775c-ba11-c74d8917acdd', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', 'OFFICER', 'QLNL', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'ACCEPTED', 0, '{"confidence":0.9302325581395349,"needsReview":false,"authorityName":"DEPARTMENT","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"outsideAgency":"","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rulesVersion":1,"unitCode":"QLNL","rule":"keywords","candidates":[{"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"score":20,"unitName":"Phòng Quản lý năng lượng"}]}', '2026-11-26 01:00:00.989+00', '2026-11-26 01:00:01.032+00', NULL, '', '[]', 2),
	('01a2155d-d6b6-7684-932d-081423f563d3', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', 'OFFICER', 'QLNL', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'ENDED', 0, '{"outsideAgency":"","rulesVersion":1,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"confidence":0.9302325581395349,"needsReview":false,"unitCode":"QLNL","authorityName":"DEPARTMENT","candidates":[{"unitName":"Phòng Quản lý năng lượng","score":20,"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"rule":"keywords"}', '2026-11-26 01:00:01.078+00', NULL, '2026-11-26 01:00:01.141+00', 'MERGED', '[]', 2),
	('01a2155d-d75f-78cd-84c2-d5938e0f384f', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'ACCEPTED', 0, '{"rulesVersion":1,"candidates":[{"score":20,"unitName":"Phòng Quản lý năng lượng","unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"confidence":0.9302325581395349,"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","outsideAgency":"","needsReview":false,"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"authorityName":"DEPARTMENT"}', '2026-11-26 01:00:01.247+00', '2026-11-26 01:00:01.271+00', NULL, '', '[]', 4),
	('01a2155d-d599-7836-97ac-690aac33bec4', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 'TEAM_HEAD', '', 'to-truong', 'Tổ trưởng, Giám đốc Sở', 'RETURNED', 2, '{"confidence":0.9302325581395349,"needsReview":false,"authorityName":"DEPARTMENT","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"outsideAgency":"","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rulesVersion":1,"unitCode":"QLNL","rule":"keywords","candidates":[{"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"score":20,"unitName":"Phòng Quản lý năng lượng"}]}', '2026-11-26 20:00:01.476+00', NULL, NULL, '', '[]', 4),
	('01a2155d-d7a0-7e70-884d-392da8c294c2', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', 'OFFICER', 'QLNL', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'ENDED', 0, '{"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"unitCode":"QLNL","confidence":0.9302325581395349,"authorityName":"DEPARTMENT","candidates":[{"score":20,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"unitName":"Phòng Quản lý năng lượng","unitCode":"QLNL"}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"outsideAgency":"","needsReview":false,"rule":"keywords","rulesVersion":1}', '2026-11-26 01:00:01.312+00', '2026-11-26 01:00:01.345+00', '2026-11-26 01:00:01.37+00', 'ANSWERED', '[]', 3),
	('01a2155d-d7ee-7b54-afee-3cbe0dbc0447', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', 'OFFICER', 'QLNL', 'cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'ACCEPTED', 0, '{"outsideAgency":"","rulesVersion":1,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"confidence":0.9302325581395349,"needsReview":false,"unitCode":"QLNL","authorityName":"DEPARTMENT","candidates":[{"unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"score":20,"unitName":"Phòng Quản lý năng lượng"}],"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"rule":"keywords"}', '2026-11-26 01:00:01.39+00', '2026-11-26 01:00:01.424+00', NULL, '', '[]', 2),
	('01a21971-8c25-7567-8246-420cb44e518f', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', 'OFFICER', 'QLNL', 'cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'OFFERED', 0, '{"outsideAgency":"","rulesVersion":1,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"unitCode":"QLNL","confidence":0.9302325581395349,"needsReview":false,"authorityName":"DEPARTMENT","candidates":[{"unitName":"Phòng Quản lý năng lượng","score":20,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"unitCode":"QLNL"}],"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"rule":"keywords"}', '2026-11-26 20:00:01.573+00', NULL, NULL, '', '[]', 1),
	('01a21971-8c68-70bc-8a6b-10be1989edc7', '01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', 'OFFICER', 'QLNL', 'cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'OFFERED', 0, '{"trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."],"unitCode":"QLNL","confidence":0.9302325581395349,"authorityName":"DEPARTMENT","candidates":[{"score":20,"unitName":"Phòng Quản lý năng lượng","unitCode":"QLNL","matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"outsideAgency":"","needsReview":false,"rule":"keywords","rulesVersion":1}', '2026-11-26 20:00:01.64+00', NULL, NULL, '', '[]', 1);


--
-- Data for Name: assignment_move; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.assignment_move VALUES
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, '2026-11-18 01:00:00.379+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, '2026-11-18 01:00:00.471+00', 'dev', 'accepted', 'QLNL', 'cv1.qlnl', ''),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 3, '2026-11-18 01:00:00.53+00', 'service:intake', 'ended', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, '2026-11-26 01:00:00.623+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 2, '2026-11-26 01:00:00.66+00', 'dev', 'accepted', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 3, '2026-11-26 01:00:00.679+00', 'dev', 'ended', 'QLNL', 'cv1.qlnl', 'Chuyển Sở Tài chính: Thuộc lĩnh vực ngân sách'),
	('01a2155d-d529-741d-9bee-47e60be6372d', 1, '2026-11-26 01:00:00.686+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d529-741d-9bee-47e60be6372d', 2, '2026-11-26 01:00:00.738+00', 'service:intake', 'ended', 'QLNL', 'cv1.qlnl', 'Không rõ nội dung'),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 1, '2026-11-26 01:00:00.738+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 2, '2026-11-26 01:00:00.793+00', 'service:intake', 'ended', 'QLNL', 'cv1.qlnl', 'Đã tự giải quyết'),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 1, '2026-11-26 01:00:00.793+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 2, '2026-11-26 01:00:00.837+00', 'dev', 'accepted', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 3, '2026-11-26 01:00:00.868+00', 'dev', 'returned', '', 'thu-ky', 'Không thuộc nhiệm vụ của phòng'),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, '2026-11-26 01:00:00.877+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d658-76d9-98c6-63adb3884100', 1, '2026-11-26 01:00:00.989+00', 'service:routing', 'offered', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d658-76d9-98c6-63adb3884100', 2, '2026-11-26 01:00:01.032+00', 'dev', 'accepted', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, '2026-11-26 01:00:01.078+00', 'service:routing', 'offered', 'QLNL', 'cv3.qlnl', ''),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2, '2026-11-26 01:00:01.141+00', 'service:intake', 'ended', 'QLNL', 'cv3.qlnl', 'KN-2026-000007-6'),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, '2026-11-26 01:00:01.141+00', 'service:routing', 'offered', 'QLNL', 'cv3.qlnl', ''),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, '2026-11-26 01:00:01.177+00', 'dev', 'accepted', 'QLNL', 'cv3.qlnl', ''),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3, '2026-11-26 01:00:01.206+00', 'dev', 'escalated', 'QLNL', 'cv3.qlnl', 'UBND tỉnh Tây Ninh'),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, '2026-11-26 01:00:01.247+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, '2026-11-26 01:00:01.271+00', 'dev', 'accepted', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3, '2026-11-26 01:00:01.291+00', 'service:intake', 'ended', 'QLNL', 'cv1.qlnl', ''),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 4, '2026-11-26 01:00:01.312+00', 'service:intake', 'reopened', 'QLNL', 'cv1.qlnl', 'Điện vẫn yếu'),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, '2026-11-26 01:00:01.312+00', 'service:routing', 'offered', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, '2026-11-26 01:00:01.345+00', 'dev', 'accepted', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 3, '2026-11-26 01:00:01.37+00', 'service:intake', 'ended', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, '2026-11-26 01:00:01.39+00', 'service:routing', 'offered', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2, '2026-11-26 01:00:01.424+00', 'dev', 'accepted', 'QLNL', 'cv2.qlnl', ''),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 4, '2026-11-26 20:00:01.476+00', 'service:sla', 'expired', '', 'to-truong', 'Chưa nhận việc đúng hạn.'),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, '2026-11-26 20:00:01.573+00', 'service:routing', 'offered', 'QLNL', 'cv3.qlnl', ''),
	('01a21971-8c60-772a-8193-989c66c5f162', 1, '2026-11-26 20:00:01.64+00', 'service:routing', 'offered', 'QLNL', 'cv1.qlnl', '');


--
-- Data for Name: assignment_turn; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.assignment_turn VALUES
	('role:SECRETARY', 1),
	('role:TEAM_HEAD', 1),
	('unit:QLNL', 14);


--
-- Data for Name: commune; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.commune VALUES
	('25459', 'Tân Ninh', 'phường', 'Phường Tân Ninh', '80', true, 1),
	('25480', 'Bình Minh', 'phường', 'Phường Bình Minh', '80', true, 1),
	('25486', 'Tân Biên', 'xã', 'Xã Tân Biên', '80', true, 1),
	('25489', 'Tân Lập', 'xã', 'Xã Tân Lập', '80', true, 1),
	('25498', 'Thạnh Bình', 'xã', 'Xã Thạnh Bình', '80', true, 1),
	('25510', 'Trà Vong', 'xã', 'Xã Trà Vong', '80', true, 1),
	('25516', 'Tân Châu', 'xã', 'Xã Tân Châu', '80', true, 1),
	('25522', 'Tân Đông', 'xã', 'Xã Tân Đông', '80', true, 1),
	('25525', 'Tân Hội', 'xã', 'Xã Tân Hội', '80', true, 1),
	('25531', 'Tân Hoà', 'xã', 'Xã Tân Hoà', '80', true, 1),
	('25534', 'Tân Thành', 'xã', 'Xã Tân Thành', '80', true, 1),
	('25549', 'Tân Phú', 'xã', 'Xã Tân Phú', '80', true, 1),
	('25552', 'Dương Minh Châu', 'xã', 'Xã Dương Minh Châu', '80', true, 1),
	('25567', 'Ninh Thạnh', 'phường', 'Phường Ninh Thạnh', '80', true, 1),
	('25573', 'Cầu Khởi', 'xã', 'Xã Cầu Khởi', '80', true, 1),
	('25579', 'Lộc Ninh', 'xã', 'Xã Lộc Ninh', '80', true, 1),
	('25585', 'Châu Thành', 'xã', 'Xã Châu Thành', '80', true, 1),
	('25588', 'Hảo Đước', 'xã', 'Xã Hảo Đước', '80', true, 1),
	('25591', 'Phước Vinh', 'xã', 'Xã Phước Vinh', '80', true, 1),
	('25606', 'Hoà Hội', 'xã', 'Xã Hoà Hội', '80', true, 1),
	('25621', 'Ninh Điền', 'xã', 'Xã Ninh Điền', '80', true, 1),
	('25630', 'Long Hoa', 'phường', 'Phường Long Hoa', '80', true, 1),
	('25633', 'Thanh Điền', 'phường', 'Phường Thanh Điền', '80', true, 1),
	('25645', 'Hoà Thành', 'phường', 'Phường Hoà Thành', '80', true, 1),
	('25654', 'Gò Dầu', 'phường', 'Phường Gò Dầu', '80', true, 1),
	('25657', 'Thạnh Đức', 'xã', 'Xã Thạnh Đức', '80', true, 1),
	('25663', 'Phước Thạnh', 'xã', 'Xã Phước Thạnh', '80', true, 1),
	('25666', 'Truông Mít', 'xã', 'Xã Truông Mít', '80', true, 1),
	('25672', 'Gia Lộc', 'phường', 'Phường Gia Lộc', '80', true, 1),
	('25681', 'Bến Cầu', 'xã', 'Xã Bến Cầu', '80', true, 1),
	('25684', 'Long Chữ', 'xã', 'Xã Long Chữ', '80', true, 1),
	('25702', 'Long Thuận', 'xã', 'Xã Long Thuận', '80', true, 1),
	('25708', 'Trảng Bàng', 'phường', 'Phường Trảng Bàng', '80', true, 1),
	('25711', 'Hưng Thuận', 'xã', 'Xã Hưng Thuận', '80', true, 1),
	('25729', 'Phước Chỉ', 'xã', 'Xã Phước Chỉ', '80', true, 1),
	('25732', 'An Tịnh', 'phường', 'Phường An Tịnh', '80', true, 1),
	('27694', 'Long An', 'phường', 'Phường Long An', '80', true, 1),
	('27712', 'Tân An', 'phường', 'Phường Tân An', '80', true, 1),
	('27715', 'Khánh Hậu', 'phường', 'Phường Khánh Hậu', '80', true, 1),
	('27721', 'Tân Hưng', 'xã', 'Xã Tân Hưng', '80', true, 1),
	('27727', 'Hưng Điền', 'xã', 'Xã Hưng Điền', '80', true, 1),
	('27736', 'Vĩnh Thạnh', 'xã', 'Xã Vĩnh Thạnh', '80', true, 1),
	('27748', 'Vĩnh Châu', 'xã', 'Xã Vĩnh Châu', '80', true, 1),
	('27757', 'Vĩnh Hưng', 'xã', 'Xã Vĩnh Hưng', '80', true, 1),
	('27763', 'Khánh Hưng', 'xã', 'Xã Khánh Hưng', '80', true, 1),
	('27775', 'Tuyên Bình', 'xã', 'Xã Tuyên Bình', '80', true, 1),
	('27787', 'Kiến Tường', 'phường', 'Phường Kiến Tường', '80', true, 1),
	('27793', 'Bình Hiệp', 'xã', 'Xã Bình Hiệp', '80', true, 1),
	('27811', 'Bình Hoà', 'xã', 'Xã Bình Hoà', '80', true, 1),
	('27817', 'Tuyên Thạnh', 'xã', 'Xã Tuyên Thạnh', '80', true, 1),
	('27823', 'Mộc Hoá', 'xã', 'Xã Mộc Hoá', '80', true, 1),
	('27826', 'Tân Thạnh', 'xã', 'Xã Tân Thạnh', '80', true, 1),
	('27838', 'Nhơn Hoà Lập', 'xã', 'Xã Nhơn Hoà Lập', '80', true, 1),
	('27841', 'Hậu Thạnh', 'xã', 'Xã Hậu Thạnh', '80', true, 1),
	('27856', 'Nhơn Ninh', 'xã', 'Xã Nhơn Ninh', '80', true, 1),
	('27865', 'Thạnh Hoá', 'xã', 'Xã Thạnh Hoá', '80', true, 1),
	('27868', 'Bình Thành', 'xã', 'Xã Bình Thành', '80', true, 1),
	('27877', 'Thạnh Phước', 'xã', 'Xã Thạnh Phước', '80', true, 1),
	('27889', 'Tân Tây', 'xã', 'Xã Tân Tây', '80', true, 1),
	('27898', 'Đông Thành', 'xã', 'Xã Đông Thành', '80', true, 1),
	('27907', 'Mỹ Quý', 'xã', 'Xã Mỹ Quý', '80', true, 1),
	('27925', 'Đức Huệ', 'xã', 'Xã Đức Huệ', '80', true, 1),
	('27931', 'Hậu Nghĩa', 'xã', 'Xã Hậu Nghĩa', '80', true, 1),
	('27937', 'Đức Hoà', 'xã', 'Xã Đức Hoà', '80', true, 1),
	('27943', 'An Ninh', 'xã', 'Xã An Ninh', '80', true, 1),
	('27952', 'Hiệp Hoà', 'xã', 'Xã Hiệp Hoà', '80', true, 1),
	('27964', 'Đức Lập', 'xã', 'Xã Đức Lập', '80', true, 1),
	('27976', 'Mỹ Hạnh', 'xã', 'Xã Mỹ Hạnh', '80', true, 1),
	('27979', 'Hoà Khánh', 'xã', 'Xã Hoà Khánh', '80', true, 1),
	('27991', 'Bến Lức', 'xã', 'Xã Bến Lức', '80', true, 1),
	('27994', 'Thạnh Lợi', 'xã', 'Xã Thạnh Lợi', '80', true, 1),
	('28003', 'Lương Hoà', 'xã', 'Xã Lương Hoà', '80', true, 1),
	('28015', 'Bình Đức', 'xã', 'Xã Bình Đức', '80', true, 1),
	('28018', 'Mỹ Yên', 'xã', 'Xã Mỹ Yên', '80', true, 1),
	('28036', 'Thủ Thừa', 'xã', 'Xã Thủ Thừa', '80', true, 1),
	('28051', 'Mỹ Thạnh', 'xã', 'Xã Mỹ Thạnh', '80', true, 1),
	('28066', 'Mỹ An', 'xã', 'Xã Mỹ An', '80', true, 1),
	('28072', 'Tân Long', 'xã', 'Xã Tân Long', '80', true, 1),
	('28075', 'Tân Trụ', 'xã', 'Xã Tân Trụ', '80', true, 1),
	('28087', 'Nhựt Tảo', 'xã', 'Xã Nhựt Tảo', '80', true, 1),
	('28093', 'Vàm Cỏ', 'xã', 'Xã Vàm Cỏ', '80', true, 1),
	('28108', 'Cần Đước', 'xã', 'Xã Cần Đước', '80', true, 1),
	('28114', 'Rạch Kiến', 'xã', 'Xã Rạch Kiến', '80', true, 1),
	('28126', 'Long Cang', 'xã', 'Xã Long Cang', '80', true, 1),
	('28132', 'Mỹ Lệ', 'xã', 'Xã Mỹ Lệ', '80', true, 1),
	('28138', 'Tân Lân', 'xã', 'Xã Tân Lân', '80', true, 1),
	('28144', 'Long Hựu', 'xã', 'Xã Long Hựu', '80', true, 1),
	('28159', 'Cần Giuộc', 'xã', 'Xã Cần Giuộc', '80', true, 1),
	('28165', 'Phước Lý', 'xã', 'Xã Phước Lý', '80', true, 1),
	('28177', 'Mỹ Lộc', 'xã', 'Xã Mỹ Lộc', '80', true, 1),
	('28201', 'Phước Vĩnh Tây', 'xã', 'Xã Phước Vĩnh Tây', '80', true, 1),
	('28207', 'Tân Tập', 'xã', 'Xã Tân Tập', '80', true, 1),
	('28210', 'Tầm Vu', 'xã', 'Xã Tầm Vu', '80', true, 1),
	('28222', 'Vĩnh Công', 'xã', 'Xã Vĩnh Công', '80', true, 1),
	('28225', 'Thuận Mỹ', 'xã', 'Xã Thuận Mỹ', '80', true, 1),
	('28243', 'An Lục Long', 'xã', 'Xã An Lục Long', '80', true, 1);


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.deployment VALUES
	(1, '80', '2026-11-18 01:00:00.103+00', '2026-11-18 01:00:00.103+00');


--
-- Data for Name: event_sequence; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.event_sequence VALUES
	('officer:thu-ky', 1),
	('officer:to-truong', 1),
	('officer:quan-tri', 1),
	('officer:tp.qltm', 1),
	('officer:cv1.qltm', 1),
	('officer:cv2.qltm', 1),
	('officer:cv3.qltm', 1),
	('officer:tp.qlcn', 1),
	('officer:cv1.qlcn', 1),
	('officer:cv2.qlcn', 1),
	('officer:tp.ktatmt', 1),
	('officer:cv1.ktatmt', 1),
	('officer:cv2.ktatmt', 1),
	('officer:tp.qlnl', 1),
	('officer:cv1.qlnl', 1),
	('officer:cv2.qlnl', 1),
	('officer:cv3.qlnl', 1),
	('officer:tp.khth', 1),
	('officer:cv1.khth', 1),
	('officer:cv2.khth', 1),
	('officer:tp.qltt', 1),
	('officer:cv1.qltt', 1),
	('officer:cv2.qltt', 1),
	('officer:cv3.qltt', 1),
	('officer:tp.kcxt', 1),
	('officer:cv1.kcxt', 1),
	('officer:cv2.kcxt', 1),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 2),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 3),
	('01a2155d-d529-741d-9bee-47e60be6372d', 1),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 1),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1),
	('01a2155d-d658-76d9-98c6-63adb3884100', 2),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 4),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1),
	('01a21971-8c60-772a-8193-989c66c5f162', 1);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: routing; Owner: -
--



--
-- Data for Name: inbox; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.inbox VALUES
	('01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'intake', 'petition.received', '2026-11-18 01:00:00.379+00'),
	('01a1ec2a-f487-771e-b392-c498907bfd8f', 'intake', 'petition.answered', '2026-11-18 01:00:00.53+00'),
	('01a2155d-d4cf-7596-9416-547382c20f55', 'intake', 'petition.closed', '2026-11-26 01:00:00.603+00'),
	('01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'intake', 'petition.received', '2026-11-26 01:00:00.623+00'),
	('01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'intake', 'petition.received', '2026-11-26 01:00:00.686+00'),
	('01a2155d-d559-7c61-97a8-b41d4daa9b02', 'intake', 'petition.rejected', '2026-11-26 01:00:00.738+00'),
	('01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'intake', 'petition.received', '2026-11-26 01:00:00.738+00'),
	('01a2155d-d591-7955-a3a9-023386deb068', 'intake', 'petition.withdrawn', '2026-11-26 01:00:00.793+00'),
	('01a2155d-d592-765f-905f-142b75d756d9', 'intake', 'petition.received', '2026-11-26 01:00:00.793+00'),
	('01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'intake', 'petition.received', '2026-11-26 01:00:00.877+00'),
	('01a2155d-d634-76c5-8b83-5f109952e97a', 'intake', 'petition.supplement_requested', '2026-11-26 01:00:00.962+00'),
	('01a2155d-d658-713f-8ba4-8d970810e49c', 'intake', 'petition.received', '2026-11-26 01:00:00.989+00'),
	('01a2155d-d6ae-7d66-acca-c5d6e087df67', 'intake', 'petition.received', '2026-11-26 01:00:01.078+00'),
	('01a2155d-d6e7-7129-9f48-8e102b48e162', 'intake', 'petition.merged', '2026-11-26 01:00:01.141+00'),
	('01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'intake', 'petition.received', '2026-11-26 01:00:01.141+00'),
	('01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'intake', 'petition.answered', '2026-11-26 01:00:01.233+00'),
	('01a2155d-d75a-7a76-9f72-c6b5814f819c', 'intake', 'petition.received', '2026-11-26 01:00:01.247+00'),
	('01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'intake', 'petition.answered', '2026-11-26 01:00:01.291+00'),
	('01a2155d-d798-72b5-bf26-83d561415936', 'intake', 'petition.reopened', '2026-11-26 01:00:01.312+00'),
	('01a2155d-d79a-7a20-ad23-7ad787647955', 'intake', 'petition.received', '2026-11-26 01:00:01.312+00'),
	('01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'intake', 'petition.answered', '2026-11-26 01:00:01.37+00'),
	('01a2155d-d7ea-70a9-be4e-3b179f216042', 'intake', 'petition.received', '2026-11-26 01:00:01.39+00'),
	('01a21971-8bab-71fc-82fa-a1404d6fe9fd', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.476+00'),
	('01a21971-8bab-72d4-855d-8221926ddf84', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.476+00'),
	('01a21971-8bab-73cd-b104-19d0afa68c3e', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.476+00'),
	('01a21971-8bab-7d4f-ae2c-4c9dc593aaea', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.476+00'),
	('01a21971-8bab-7252-b701-3a23ff004965', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7b42-b316-61b74d58c25f', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7de5-94e5-545951e46ecc', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7e7c-bdb5-2ba9a4aa196f', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-76a1-87fc-43264dcf08e9', 'sla', 'clock.stage_reached', '2026-11-26 20:00:01.529+00'),
	('01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'intake', 'petition.received', '2026-11-26 20:00:01.573+00'),
	('01a21971-8c60-7307-b315-ffe8611e81e3', 'intake', 'petition.received', '2026-11-26 20:00:01.64+00');


--
-- Data for Name: officer; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.officer VALUES
	('quan-tri', 'Quản trị hệ thống', '', 'ADMINISTRATOR', 'Quản trị', '0900000103', 'quan-tri@sct.demo.invalid', '', true, true, 1, 0),
	('tp.qltm', 'Trưởng phòng Quản lý thương mại', 'QLTM', 'UNIT_HEAD', 'Trưởng phòng', '0900000104', 'tp.qltm@sct.demo.invalid', '', true, true, 1, 0),
	('cv1.qltm', 'Chuyên viên 1, Phòng Quản lý thương mại', 'QLTM', 'OFFICER', 'Chuyên viên', '0900000105', 'cv1.qltm@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.qltm', 'Chuyên viên 2, Phòng Quản lý thương mại', 'QLTM', 'OFFICER', 'Chuyên viên', '0900000106', 'cv2.qltm@sct.demo.invalid', '', true, true, 1, 0),
	('cv3.qltm', 'Chuyên viên 3, Phòng Quản lý thương mại', 'QLTM', 'OFFICER', 'Chuyên viên', '0900000107', 'cv3.qltm@sct.demo.invalid', '', true, true, 1, 0),
	('tp.qlcn', 'Trưởng phòng Quản lý công nghiệp', 'QLCN', 'UNIT_HEAD', 'Trưởng phòng', '0900000108', 'tp.qlcn@sct.demo.invalid', '', true, true, 1, 0),
	('cv1.qlcn', 'Chuyên viên 1, Phòng Quản lý công nghiệp', 'QLCN', 'OFFICER', 'Chuyên viên', '0900000109', 'cv1.qlcn@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.qlcn', 'Chuyên viên 2, Phòng Quản lý công nghiệp', 'QLCN', 'OFFICER', 'Chuyên viên', '0900000110', 'cv2.qlcn@sct.demo.invalid', '', true, true, 1, 0),
	('tp.ktatmt', 'Trưởng phòng Kỹ thuật an toàn - Môi trường', 'KTATMT', 'UNIT_HEAD', 'Trưởng phòng', '0900000111', 'tp.ktatmt@sct.demo.invalid', '', true, true, 1, 0),
	('cv1.ktatmt', 'Chuyên viên 1, Phòng Kỹ thuật an toàn - Môi trường', 'KTATMT', 'OFFICER', 'Chuyên viên', '0900000112', 'cv1.ktatmt@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.ktatmt', 'Chuyên viên 2, Phòng Kỹ thuật an toàn - Môi trường', 'KTATMT', 'OFFICER', 'Chuyên viên', '0900000113', 'cv2.ktatmt@sct.demo.invalid', '', true, true, 1, 0),
	('tp.qlnl', 'Trưởng phòng Quản lý năng lượng', 'QLNL', 'UNIT_HEAD', 'Trưởng phòng', '0900000114', 'tp.qlnl@sct.demo.invalid', '', true, true, 1, 0),
	('tp.khth', 'Trưởng phòng Kế hoạch - Tổng hợp', 'KHTH', 'UNIT_HEAD', 'Trưởng phòng', '0900000118', 'tp.khth@sct.demo.invalid', '', true, true, 1, 0),
	('cv1.khth', 'Chuyên viên 1, Phòng Kế hoạch - Tổng hợp', 'KHTH', 'OFFICER', 'Chuyên viên', '0900000119', 'cv1.khth@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.khth', 'Chuyên viên 2, Phòng Kế hoạch - Tổng hợp', 'KHTH', 'OFFICER', 'Chuyên viên', '0900000120', 'cv2.khth@sct.demo.invalid', '', true, true, 1, 0),
	('tp.qltt', 'Chi cục trưởng Chi cục Quản lý thị trường', 'QLTT', 'UNIT_HEAD', 'Chi cục trưởng Chi cục', '0900000121', 'tp.qltt@sct.demo.invalid', '', true, true, 1, 0),
	('cv1.qltt', 'Chuyên viên 1, Chi cục Quản lý thị trường', 'QLTT', 'OFFICER', 'Chuyên viên', '0900000122', 'cv1.qltt@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.qltt', 'Chuyên viên 2, Chi cục Quản lý thị trường', 'QLTT', 'OFFICER', 'Chuyên viên', '0900000123', 'cv2.qltt@sct.demo.invalid', '', true, true, 1, 0),
	('cv3.qltt', 'Chuyên viên 3, Chi cục Quản lý thị trường', 'QLTT', 'OFFICER', 'Chuyên viên', '0900000124', 'cv3.qltt@sct.demo.invalid', '', true, true, 1, 0),
	('tp.kcxt', 'Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại', 'KCXT', 'UNIT_HEAD', 'Giám đốc Trung tâm', '0900000125', 'tp.kcxt@sct.demo.invalid', '', true, true, 1, 0),
	('cv1.kcxt', 'Chuyên viên 1, Trung tâm Khuyến công và Xúc tiến thương mại', 'KCXT', 'OFFICER', 'Chuyên viên', '0900000126', 'cv1.kcxt@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.kcxt', 'Chuyên viên 2, Trung tâm Khuyến công và Xúc tiến thương mại', 'KCXT', 'OFFICER', 'Chuyên viên', '0900000127', 'cv2.kcxt@sct.demo.invalid', '', true, true, 1, 0),
	('cv2.qlnl', 'Chuyên viên 2, Phòng Quản lý năng lượng', 'QLNL', 'OFFICER', 'Chuyên viên', '0900000116', 'cv2.qlnl@sct.demo.invalid', '', true, true, 1, 2),
	('thu-ky', 'Thư ký tổ hỗ trợ', '', 'SECRETARY', 'Thư ký tổ', '0900000101', 'thu-ky@sct.demo.invalid', '', true, true, 1, 0),
	('to-truong', 'Tổ trưởng, Giám đốc Sở', '', 'TEAM_HEAD', 'Giám đốc Sở', '0900000102', 'to-truong@sct.demo.invalid', '', true, true, 1, 1),
	('cv3.qlnl', 'Chuyên viên 3, Phòng Quản lý năng lượng', 'QLNL', 'OFFICER', 'Chuyên viên', '0900000117', 'cv3.qlnl@sct.demo.invalid', '', true, true, 1, 2),
	('cv1.qlnl', 'Chuyên viên 1, Phòng Quản lý năng lượng', 'QLNL', 'OFFICER', 'Chuyên viên', '0900000115', 'cv1.qlnl@sct.demo.invalid', '', true, true, 1, 3);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: routing; Owner: -
--



--
-- Data for Name: outbox_delivered; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.outbox_delivered VALUES
	('01a1ec2a-f39d-702c-b7e4-cb0ae1659b03', 'intake', 'officer:quan-tri', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-702c-b7e4-cb0ae1659b03","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:quan-tri","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"quan-tri","name":"Quản trị hệ thống","role":"OFFICER_ROLE_ADMINISTRATOR","position":"Quản trị","phone":"0900000103","email":"quan-tri@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-703c-a4f9-3bd73eb80697', 'intake', 'officer:cv2.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-703c-a4f9-3bd73eb80697","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000116","email":"cv2.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7103-8574-9509ffcdf5a1', 'intake', 'officer:to-truong', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7103-8574-9509ffcdf5a1","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:to-truong","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"to-truong","name":"Tổ trưởng, Giám đốc Sở","role":"OFFICER_ROLE_TEAM_HEAD","position":"Giám đốc Sở","phone":"0900000102","email":"to-truong@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-71fa-aa83-f971955a7618', 'intake', 'officer:tp.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-71fa-aa83-f971955a7618","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.kcxt","name":"Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Giám đốc Trung tâm","phone":"0900000125","email":"tp.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7204-8ba1-bf3b009851ff', 'intake', 'officer:cv2.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7204-8ba1-bf3b009851ff","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.kcxt","name":"Chuyên viên 2, Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000127","email":"cv2.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7207-b7c0-9ff886554abd', 'intake', 'officer:cv3.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7207-b7c0-9ff886554abd","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000117","email":"cv3.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-729c-831d-c26742c3bb3a', 'intake', 'officer:cv1.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-729c-831d-c26742c3bb3a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.khth","name":"Chuyên viên 1, Phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000119","email":"cv1.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7310-b115-f62fd20ddc21', 'intake', 'officer:cv3.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7310-b115-f62fd20ddc21","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qltt","name":"Chuyên viên 3, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000124","email":"cv3.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-73a3-9064-b99a4b99fa31', 'intake', 'officer:cv1.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-73a3-9064-b99a4b99fa31","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qltm","name":"Chuyên viên 1, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000105","email":"cv1.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7423-9f4c-8dbcf78609cd', 'intake', 'officer:tp.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7423-9f4c-8dbcf78609cd","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qltt","name":"Chi cục trưởng Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Chi cục trưởng Chi cục","phone":"0900000121","email":"tp.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7458-b6c6-d6950c9acd3b', 'intake', 'officer:cv1.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7458-b6c6-d6950c9acd3b","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qltt","name":"Chuyên viên 1, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000122","email":"cv1.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-749e-b3ae-c10716b79349', 'intake', 'officer:tp.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-749e-b3ae-c10716b79349","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qltm","name":"Trưởng phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000104","email":"tp.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7506-b249-bcd36a11fab5', 'intake', 'officer:cv1.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7506-b249-bcd36a11fab5","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.kcxt","name":"Chuyên viên 1, Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000126","email":"cv1.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-778d-9af6-44771b2c4e31', 'intake', 'officer:cv1.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-778d-9af6-44771b2c4e31","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qlcn","name":"Chuyên viên 1, Phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000109","email":"cv1.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-788e-839a-b143fe37b4be', 'intake', 'officer:tp.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-788e-839a-b143fe37b4be","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000114","email":"tp.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6', 'intake', 'officer:cv2.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qltm","name":"Chuyên viên 2, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000106","email":"cv2.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9', 'intake', 'officer:tp.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.khth","name":"Trưởng phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000118","email":"tp.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a', 'intake', 'officer:cv1.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000115","email":"cv1.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7a91-a226-c1427d14d0b2', 'intake', 'officer:tp.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7a91-a226-c1427d14d0b2","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.ktatmt","name":"Trưởng phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000111","email":"tp.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7aab-bd54-938baa358981', 'intake', 'officer:cv2.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7aab-bd54-938baa358981","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.khth","name":"Chuyên viên 2, Phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000120","email":"cv2.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7b7a-964f-9332b3d6e16b', 'intake', 'officer:tp.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7b7a-964f-9332b3d6e16b","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qlcn","name":"Trưởng phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000108","email":"tp.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7b7f-9b67-397a97932ce3', 'intake', 'officer:cv3.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7b7f-9b67-397a97932ce3","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qltm","name":"Chuyên viên 3, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000107","email":"cv3.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe', 'intake', 'officer:cv2.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qltt","name":"Chuyên viên 2, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000123","email":"cv2.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7c6a-a7bc-22eec8088951', 'intake', 'officer:thu-ky', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7c6a-a7bc-22eec8088951","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:thu-ky","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ","role":"OFFICER_ROLE_SECRETARY","position":"Thư ký tổ","phone":"0900000101","email":"thu-ky@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7de3-9419-f5a65f99dd7a', 'intake', 'officer:cv1.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7de3-9419-f5a65f99dd7a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.ktatmt","name":"Chuyên viên 1, Phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000112","email":"cv1.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7ee6-a1c3-d263f29f2696', 'intake', 'officer:cv2.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7ee6-a1c3-d263f29f2696","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qlcn","name":"Chuyên viên 2, Phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000110","email":"cv2.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-7f97-b173-43e9b6962815', 'intake', 'officer:cv2.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7f97-b173-43e9b6962815","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.ktatmt","name":"Chuyên viên 2, Phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000113","email":"cv2.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.314+00'),
	('01a1ec2a-f39d-702c-b7e4-cb0ae1659b03', 'notification', 'officer:quan-tri', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-702c-b7e4-cb0ae1659b03","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:quan-tri","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"quan-tri","name":"Quản trị hệ thống","role":"OFFICER_ROLE_ADMINISTRATOR","position":"Quản trị","phone":"0900000103","email":"quan-tri@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-703c-a4f9-3bd73eb80697', 'notification', 'officer:cv2.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-703c-a4f9-3bd73eb80697","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000116","email":"cv2.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7103-8574-9509ffcdf5a1', 'notification', 'officer:to-truong', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7103-8574-9509ffcdf5a1","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:to-truong","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"to-truong","name":"Tổ trưởng, Giám đốc Sở","role":"OFFICER_ROLE_TEAM_HEAD","position":"Giám đốc Sở","phone":"0900000102","email":"to-truong@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-71fa-aa83-f971955a7618', 'notification', 'officer:tp.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-71fa-aa83-f971955a7618","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.kcxt","name":"Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Giám đốc Trung tâm","phone":"0900000125","email":"tp.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7204-8ba1-bf3b009851ff', 'notification', 'officer:cv2.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7204-8ba1-bf3b009851ff","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.kcxt","name":"Chuyên viên 2, Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000127","email":"cv2.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7207-b7c0-9ff886554abd', 'notification', 'officer:cv3.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7207-b7c0-9ff886554abd","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000117","email":"cv3.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-729c-831d-c26742c3bb3a', 'notification', 'officer:cv1.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-729c-831d-c26742c3bb3a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.khth","name":"Chuyên viên 1, Phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000119","email":"cv1.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7310-b115-f62fd20ddc21', 'notification', 'officer:cv3.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7310-b115-f62fd20ddc21","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qltt","name":"Chuyên viên 3, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000124","email":"cv3.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-73a3-9064-b99a4b99fa31', 'notification', 'officer:cv1.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-73a3-9064-b99a4b99fa31","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qltm","name":"Chuyên viên 1, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000105","email":"cv1.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7423-9f4c-8dbcf78609cd', 'notification', 'officer:tp.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7423-9f4c-8dbcf78609cd","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qltt","name":"Chi cục trưởng Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Chi cục trưởng Chi cục","phone":"0900000121","email":"tp.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7458-b6c6-d6950c9acd3b', 'notification', 'officer:cv1.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7458-b6c6-d6950c9acd3b","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qltt","name":"Chuyên viên 1, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000122","email":"cv1.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7c6a-a7bc-22eec8088951', 'sla', 'officer:thu-ky', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7c6a-a7bc-22eec8088951","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:thu-ky","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ","role":"OFFICER_ROLE_SECRETARY","position":"Thư ký tổ","phone":"0900000101","email":"thu-ky@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-749e-b3ae-c10716b79349', 'notification', 'officer:tp.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-749e-b3ae-c10716b79349","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qltm","name":"Trưởng phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000104","email":"tp.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7506-b249-bcd36a11fab5', 'notification', 'officer:cv1.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7506-b249-bcd36a11fab5","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.kcxt","name":"Chuyên viên 1, Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000126","email":"cv1.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-778d-9af6-44771b2c4e31', 'notification', 'officer:cv1.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-778d-9af6-44771b2c4e31","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qlcn","name":"Chuyên viên 1, Phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000109","email":"cv1.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-788e-839a-b143fe37b4be', 'notification', 'officer:tp.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-788e-839a-b143fe37b4be","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000114","email":"tp.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6', 'notification', 'officer:cv2.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qltm","name":"Chuyên viên 2, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000106","email":"cv2.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9', 'notification', 'officer:tp.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.khth","name":"Trưởng phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000118","email":"tp.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a', 'notification', 'officer:cv1.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000115","email":"cv1.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7a91-a226-c1427d14d0b2', 'notification', 'officer:tp.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7a91-a226-c1427d14d0b2","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.ktatmt","name":"Trưởng phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000111","email":"tp.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7aab-bd54-938baa358981', 'notification', 'officer:cv2.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7aab-bd54-938baa358981","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.khth","name":"Chuyên viên 2, Phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000120","email":"cv2.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7b7a-964f-9332b3d6e16b', 'notification', 'officer:tp.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7b7a-964f-9332b3d6e16b","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qlcn","name":"Trưởng phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000108","email":"tp.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7b7f-9b67-397a97932ce3', 'notification', 'officer:cv3.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7b7f-9b67-397a97932ce3","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qltm","name":"Chuyên viên 3, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000107","email":"cv3.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe', 'notification', 'officer:cv2.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qltt","name":"Chuyên viên 2, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000123","email":"cv2.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7c6a-a7bc-22eec8088951', 'notification', 'officer:thu-ky', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7c6a-a7bc-22eec8088951","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:thu-ky","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ","role":"OFFICER_ROLE_SECRETARY","position":"Thư ký tổ","phone":"0900000101","email":"thu-ky@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7de3-9419-f5a65f99dd7a', 'notification', 'officer:cv1.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7de3-9419-f5a65f99dd7a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.ktatmt","name":"Chuyên viên 1, Phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000112","email":"cv1.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7ee6-a1c3-d263f29f2696', 'notification', 'officer:cv2.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7ee6-a1c3-d263f29f2696","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qlcn","name":"Chuyên viên 2, Phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000110","email":"cv2.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-7f97-b173-43e9b6962815', 'notification', 'officer:cv2.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7f97-b173-43e9b6962815","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.ktatmt","name":"Chuyên viên 2, Phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000113","email":"cv2.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.327+00'),
	('01a1ec2a-f39d-702c-b7e4-cb0ae1659b03', 'sla', 'officer:quan-tri', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-702c-b7e4-cb0ae1659b03","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:quan-tri","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"quan-tri","name":"Quản trị hệ thống","role":"OFFICER_ROLE_ADMINISTRATOR","position":"Quản trị","phone":"0900000103","email":"quan-tri@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-703c-a4f9-3bd73eb80697', 'sla', 'officer:cv2.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-703c-a4f9-3bd73eb80697","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000116","email":"cv2.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7103-8574-9509ffcdf5a1', 'sla', 'officer:to-truong', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7103-8574-9509ffcdf5a1","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:to-truong","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"to-truong","name":"Tổ trưởng, Giám đốc Sở","role":"OFFICER_ROLE_TEAM_HEAD","position":"Giám đốc Sở","phone":"0900000102","email":"to-truong@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-71fa-aa83-f971955a7618', 'sla', 'officer:tp.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-71fa-aa83-f971955a7618","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.kcxt","name":"Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Giám đốc Trung tâm","phone":"0900000125","email":"tp.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7204-8ba1-bf3b009851ff', 'sla', 'officer:cv2.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7204-8ba1-bf3b009851ff","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.kcxt","name":"Chuyên viên 2, Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000127","email":"cv2.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7207-b7c0-9ff886554abd', 'sla', 'officer:cv3.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7207-b7c0-9ff886554abd","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000117","email":"cv3.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-729c-831d-c26742c3bb3a', 'sla', 'officer:cv1.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-729c-831d-c26742c3bb3a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.khth","name":"Chuyên viên 1, Phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000119","email":"cv1.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7310-b115-f62fd20ddc21', 'sla', 'officer:cv3.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7310-b115-f62fd20ddc21","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qltt","name":"Chuyên viên 3, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000124","email":"cv3.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-73a3-9064-b99a4b99fa31', 'sla', 'officer:cv1.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-73a3-9064-b99a4b99fa31","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qltm","name":"Chuyên viên 1, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000105","email":"cv1.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7423-9f4c-8dbcf78609cd', 'sla', 'officer:tp.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7423-9f4c-8dbcf78609cd","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qltt","name":"Chi cục trưởng Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Chi cục trưởng Chi cục","phone":"0900000121","email":"tp.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7458-b6c6-d6950c9acd3b', 'sla', 'officer:cv1.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7458-b6c6-d6950c9acd3b","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qltt","name":"Chuyên viên 1, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000122","email":"cv1.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-749e-b3ae-c10716b79349', 'sla', 'officer:tp.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-749e-b3ae-c10716b79349","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qltm","name":"Trưởng phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000104","email":"tp.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7506-b249-bcd36a11fab5', 'sla', 'officer:cv1.kcxt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7506-b249-bcd36a11fab5","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.kcxt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.kcxt","name":"Chuyên viên 1, Trung tâm Khuyến công và Xúc tiến thương mại","unitCode":"KCXT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000126","email":"cv1.kcxt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-778d-9af6-44771b2c4e31', 'sla', 'officer:cv1.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-778d-9af6-44771b2c4e31","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qlcn","name":"Chuyên viên 1, Phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000109","email":"cv1.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-788e-839a-b143fe37b4be', 'sla', 'officer:tp.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-788e-839a-b143fe37b4be","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000114","email":"tp.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6', 'sla', 'officer:cv2.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qltm","name":"Chuyên viên 2, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000106","email":"cv2.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9', 'sla', 'officer:tp.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.khth","name":"Trưởng phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000118","email":"tp.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a', 'sla', 'officer:cv1.qlnl', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.qlnl","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng","unitCode":"QLNL","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000115","email":"cv1.qlnl@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7a91-a226-c1427d14d0b2', 'sla', 'officer:tp.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7a91-a226-c1427d14d0b2","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.ktatmt","name":"Trưởng phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000111","email":"tp.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7aab-bd54-938baa358981', 'sla', 'officer:cv2.khth', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7aab-bd54-938baa358981","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.khth","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.khth","name":"Chuyên viên 2, Phòng Kế hoạch - Tổng hợp","unitCode":"KHTH","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000120","email":"cv2.khth@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7b7a-964f-9332b3d6e16b', 'sla', 'officer:tp.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7b7a-964f-9332b3d6e16b","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:tp.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"tp.qlcn","name":"Trưởng phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_UNIT_HEAD","position":"Trưởng phòng","phone":"0900000108","email":"tp.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7b7f-9b67-397a97932ce3', 'sla', 'officer:cv3.qltm', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7b7f-9b67-397a97932ce3","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv3.qltm","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv3.qltm","name":"Chuyên viên 3, Phòng Quản lý thương mại","unitCode":"QLTM","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000107","email":"cv3.qltm@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe', 'sla', 'officer:cv2.qltt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qltt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qltt","name":"Chuyên viên 2, Chi cục Quản lý thị trường","unitCode":"QLTT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000123","email":"cv2.qltt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7de3-9419-f5a65f99dd7a', 'sla', 'officer:cv1.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7de3-9419-f5a65f99dd7a","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv1.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv1.ktatmt","name":"Chuyên viên 1, Phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000112","email":"cv1.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7ee6-a1c3-d263f29f2696', 'sla', 'officer:cv2.qlcn', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7ee6-a1c3-d263f29f2696","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.qlcn","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.qlcn","name":"Chuyên viên 2, Phòng Quản lý công nghiệp","unitCode":"QLCN","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000110","email":"cv2.qlcn@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f39d-7f97-b173-43e9b6962815', 'sla', 'officer:cv2.ktatmt', 1, 'directory.changed', '{"id":"01a1ec2a-f39d-7f97-b173-43e9b6962815","source":"routing","specversion":"1.0","type":"directory.changed","subject":"officer:cv2.ktatmt","time":"2026-11-18T01:00:00.285Z","sequence":"1","data":{"directoryChanged":{"officer":{"id":"cv2.ktatmt","name":"Chuyên viên 2, Phòng Kỹ thuật an toàn - Môi trường","unitCode":"KTATMT","role":"OFFICER_ROLE_OFFICER","position":"Chuyên viên","phone":"0900000113","email":"cv2.ktatmt@sct.demo.invalid","active":true,"demo":true,"version":1}}}}', '2026-11-18 01:00:00.285+00', '2026-11-18 01:00:00.339+00'),
	('01a1ec2a-f3fb-731e-91ab-b087898a525b', 'intake', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'petition.routed', '{"id":"01a1ec2a-f3fb-731e-91ab-b087898a525b","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.379Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-18T01:00:00.379Z"}}}', '2026-11-18 01:00:00.379+00', '2026-11-18 01:00:00.412+00'),
	('01a1ec2a-f3fb-731e-91ab-b087898a525b', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'petition.routed', '{"id":"01a1ec2a-f3fb-731e-91ab-b087898a525b","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.379Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-18T01:00:00.379Z"}}}', '2026-11-18 01:00:00.379+00', '2026-11-18 01:00:00.418+00'),
	('01a1ec2a-f3fb-731e-91ab-b087898a525b', 'sla', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'petition.routed', '{"id":"01a1ec2a-f3fb-731e-91ab-b087898a525b","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.379Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-18T01:00:00.379Z"}}}', '2026-11-18 01:00:00.379+00', '2026-11-18 01:00:00.428+00'),
	('01a1ec2a-f457-7615-91bc-d0f5af5f4c21', 'intake', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'petition.accepted', '{"id":"01a1ec2a-f457-7615-91bc-d0f5af5f4c21","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.471Z","sequence":"2","traceparent":"00-d6a288ca0ab10ca360efd5a08c200ec3-a205c461b22e8c1f-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-18T01:00:00.471Z"}}}', '2026-11-18 01:00:00.471+00', '2026-11-18 01:00:00.483+00'),
	('01a1ec2a-f457-7615-91bc-d0f5af5f4c21', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'petition.accepted', '{"id":"01a1ec2a-f457-7615-91bc-d0f5af5f4c21","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.471Z","sequence":"2","traceparent":"00-d6a288ca0ab10ca360efd5a08c200ec3-a205c461b22e8c1f-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-18T01:00:00.471Z"}}}', '2026-11-18 01:00:00.471+00', '2026-11-18 01:00:00.487+00'),
	('01a1ec2a-f457-7615-91bc-d0f5af5f4c21', 'sla', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'petition.accepted', '{"id":"01a1ec2a-f457-7615-91bc-d0f5af5f4c21","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.471Z","sequence":"2","traceparent":"00-d6a288ca0ab10ca360efd5a08c200ec3-a205c461b22e8c1f-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-18T01:00:00.471Z"}}}', '2026-11-18 01:00:00.471+00', '2026-11-18 01:00:00.494+00'),
	('01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'intake', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'petition.routed', '{"id":"01a2155d-d4ef-7d36-a46e-1e6169cb3e37","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.623Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.623Z"}}}', '2026-11-26 01:00:00.623+00', '2026-11-26 01:00:00.634+00'),
	('01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'petition.routed', '{"id":"01a2155d-d4ef-7d36-a46e-1e6169cb3e37","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.623Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.623Z"}}}', '2026-11-26 01:00:00.623+00', '2026-11-26 01:00:00.638+00'),
	('01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'sla', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'petition.routed', '{"id":"01a2155d-d4ef-7d36-a46e-1e6169cb3e37","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.623Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.623Z"}}}', '2026-11-26 01:00:00.623+00', '2026-11-26 01:00:00.642+00'),
	('01a2155d-d514-709e-8765-f7d2b1befc0b', 'intake', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 2, 'petition.accepted', '{"id":"01a2155d-d514-709e-8765-f7d2b1befc0b","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.660Z","sequence":"2","traceparent":"00-d2e5bee9519be223429826d16c376660-fb986099ba43dae7-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:00.660Z"}}}', '2026-11-26 01:00:00.66+00', '2026-11-26 01:00:00.667+00'),
	('01a2155d-d514-709e-8765-f7d2b1befc0b', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 2, 'petition.accepted', '{"id":"01a2155d-d514-709e-8765-f7d2b1befc0b","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.660Z","sequence":"2","traceparent":"00-d2e5bee9519be223429826d16c376660-fb986099ba43dae7-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:00.660Z"}}}', '2026-11-26 01:00:00.66+00', '2026-11-26 01:00:00.669+00'),
	('01a2155d-d514-709e-8765-f7d2b1befc0b', 'sla', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 2, 'petition.accepted', '{"id":"01a2155d-d514-709e-8765-f7d2b1befc0b","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.660Z","sequence":"2","traceparent":"00-d2e5bee9519be223429826d16c376660-fb986099ba43dae7-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:00.660Z"}}}', '2026-11-26 01:00:00.66+00', '2026-11-26 01:00:00.672+00'),
	('01a2155d-d527-703f-b243-656ec6e17dbd', 'intake', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 3, 'petition.transferred', '{"id":"01a2155d-d527-703f-b243-656ec6e17dbd","source":"routing","specversion":"1.0","type":"petition.transferred","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.679Z","sequence":"3","traceparent":"00-759da6fe74c06d7d8041857f5a8315b2-3bf47c2870e66130-01","data":{"petitionTransferred":{"agency":"Sở Tài chính","reason":"Thuộc lĩnh vực ngân sách","at":"2026-11-26T01:00:00.679Z"}}}', '2026-11-26 01:00:00.679+00', '2026-11-26 01:00:00.697+00'),
	('01a2155d-d52e-7864-b04f-f14ba86a4274', 'intake', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'petition.routed', '{"id":"01a2155d-d52e-7864-b04f-f14ba86a4274","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.686Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.686Z"}}}', '2026-11-26 01:00:00.686+00', '2026-11-26 01:00:00.697+00'),
	('01a2155d-d527-703f-b243-656ec6e17dbd', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 3, 'petition.transferred', '{"id":"01a2155d-d527-703f-b243-656ec6e17dbd","source":"routing","specversion":"1.0","type":"petition.transferred","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.679Z","sequence":"3","traceparent":"00-759da6fe74c06d7d8041857f5a8315b2-3bf47c2870e66130-01","data":{"petitionTransferred":{"agency":"Sở Tài chính","reason":"Thuộc lĩnh vực ngân sách","at":"2026-11-26T01:00:00.679Z"}}}', '2026-11-26 01:00:00.679+00', '2026-11-26 01:00:00.701+00'),
	('01a2155d-d52e-7864-b04f-f14ba86a4274', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'petition.routed', '{"id":"01a2155d-d52e-7864-b04f-f14ba86a4274","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.686Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.686Z"}}}', '2026-11-26 01:00:00.686+00', '2026-11-26 01:00:00.701+00'),
	('01a2155d-d527-703f-b243-656ec6e17dbd', 'sla', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 3, 'petition.transferred', '{"id":"01a2155d-d527-703f-b243-656ec6e17dbd","source":"routing","specversion":"1.0","type":"petition.transferred","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.679Z","sequence":"3","traceparent":"00-759da6fe74c06d7d8041857f5a8315b2-3bf47c2870e66130-01","data":{"petitionTransferred":{"agency":"Sở Tài chính","reason":"Thuộc lĩnh vực ngân sách","at":"2026-11-26T01:00:00.679Z"}}}', '2026-11-26 01:00:00.679+00', '2026-11-26 01:00:00.705+00'),
	('01a2155d-d52e-7864-b04f-f14ba86a4274', 'sla', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'petition.routed', '{"id":"01a2155d-d52e-7864-b04f-f14ba86a4274","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.686Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.686Z"}}}', '2026-11-26 01:00:00.686+00', '2026-11-26 01:00:00.705+00'),
	('01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'intake', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'petition.routed', '{"id":"01a2155d-d562-7a6e-a8d9-96732e60c8d0","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.738Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.738Z"}}}', '2026-11-26 01:00:00.738+00', '2026-11-26 01:00:00.75+00');
INSERT INTO routing.outbox_delivered VALUES
	('01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'petition.routed', '{"id":"01a2155d-d562-7a6e-a8d9-96732e60c8d0","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.738Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.738Z"}}}', '2026-11-26 01:00:00.738+00', '2026-11-26 01:00:00.753+00'),
	('01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'sla', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'petition.routed', '{"id":"01a2155d-d562-7a6e-a8d9-96732e60c8d0","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.738Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.738Z"}}}', '2026-11-26 01:00:00.738+00', '2026-11-26 01:00:00.756+00'),
	('01a2155d-d599-7211-b092-7cb0ef726d36', 'intake', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'petition.routed', '{"id":"01a2155d-d599-7211-b092-7cb0ef726d36","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.793Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.793Z"}}}', '2026-11-26 01:00:00.793+00', '2026-11-26 01:00:00.804+00'),
	('01a2155d-d599-7211-b092-7cb0ef726d36', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'petition.routed', '{"id":"01a2155d-d599-7211-b092-7cb0ef726d36","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.793Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.793Z"}}}', '2026-11-26 01:00:00.793+00', '2026-11-26 01:00:00.807+00'),
	('01a2155d-d599-7211-b092-7cb0ef726d36', 'sla', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'petition.routed', '{"id":"01a2155d-d599-7211-b092-7cb0ef726d36","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.793Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.793Z"}}}', '2026-11-26 01:00:00.793+00', '2026-11-26 01:00:00.81+00'),
	('01a2155d-d5c5-7a29-945a-aefd71aaa9ba', 'intake', '01a2155d-d592-7fa1-9a54-f0010f678498', 2, 'petition.accepted', '{"id":"01a2155d-d5c5-7a29-945a-aefd71aaa9ba","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.837Z","sequence":"2","traceparent":"00-bf8c132420b46fb59e59964e829e7c21-22a0829ef4015aeb-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:00.837Z"}}}', '2026-11-26 01:00:00.837+00', '2026-11-26 01:00:00.85+00'),
	('01a2155d-d5c5-7a29-945a-aefd71aaa9ba', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 2, 'petition.accepted', '{"id":"01a2155d-d5c5-7a29-945a-aefd71aaa9ba","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.837Z","sequence":"2","traceparent":"00-bf8c132420b46fb59e59964e829e7c21-22a0829ef4015aeb-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:00.837Z"}}}', '2026-11-26 01:00:00.837+00', '2026-11-26 01:00:00.852+00'),
	('01a2155d-d5c5-7a29-945a-aefd71aaa9ba', 'sla', '01a2155d-d592-7fa1-9a54-f0010f678498', 2, 'petition.accepted', '{"id":"01a2155d-d5c5-7a29-945a-aefd71aaa9ba","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.837Z","sequence":"2","traceparent":"00-bf8c132420b46fb59e59964e829e7c21-22a0829ef4015aeb-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:00.837Z"}}}', '2026-11-26 01:00:00.837+00', '2026-11-26 01:00:00.859+00'),
	('01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'intake', '01a2155d-d592-7fa1-9a54-f0010f678498', 3, 'petition.returned', '{"id":"01a2155d-d5e4-7369-bfb8-d9d5e49a51f3","source":"routing","specversion":"1.0","type":"petition.returned","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.868Z","sequence":"3","traceparent":"00-e9ef4f62acea405f94176020faccd4cb-80680a5557406923-01","data":{"petitionReturned":{"fromUnitCode":"QLNL","fromOfficer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"reason":"Không thuộc nhiệm vụ của phòng","cause":"RETURNED","bounces":1,"assignee":{"kind":"ASSIGNEE_KIND_SECRETARY","officer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ"}},"at":"2026-11-26T01:00:00.868Z"}}}', '2026-11-26 01:00:00.868+00', '2026-11-26 01:00:00.897+00'),
	('01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'intake', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'petition.routed', '{"id":"01a2155d-d5ed-747b-92b3-8a7c945b9fca","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.877Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.877Z"}}}', '2026-11-26 01:00:00.877+00', '2026-11-26 01:00:00.897+00'),
	('01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 3, 'petition.returned', '{"id":"01a2155d-d5e4-7369-bfb8-d9d5e49a51f3","source":"routing","specversion":"1.0","type":"petition.returned","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.868Z","sequence":"3","traceparent":"00-e9ef4f62acea405f94176020faccd4cb-80680a5557406923-01","data":{"petitionReturned":{"fromUnitCode":"QLNL","fromOfficer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"reason":"Không thuộc nhiệm vụ của phòng","cause":"RETURNED","bounces":1,"assignee":{"kind":"ASSIGNEE_KIND_SECRETARY","officer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ"}},"at":"2026-11-26T01:00:00.868Z"}}}', '2026-11-26 01:00:00.868+00', '2026-11-26 01:00:00.904+00'),
	('01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'petition.routed', '{"id":"01a2155d-d5ed-747b-92b3-8a7c945b9fca","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.877Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.877Z"}}}', '2026-11-26 01:00:00.877+00', '2026-11-26 01:00:00.904+00'),
	('01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'sla', '01a2155d-d592-7fa1-9a54-f0010f678498', 3, 'petition.returned', '{"id":"01a2155d-d5e4-7369-bfb8-d9d5e49a51f3","source":"routing","specversion":"1.0","type":"petition.returned","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.868Z","sequence":"3","traceparent":"00-e9ef4f62acea405f94176020faccd4cb-80680a5557406923-01","data":{"petitionReturned":{"fromUnitCode":"QLNL","fromOfficer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"reason":"Không thuộc nhiệm vụ của phòng","cause":"RETURNED","bounces":1,"assignee":{"kind":"ASSIGNEE_KIND_SECRETARY","officer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ"}},"at":"2026-11-26T01:00:00.868Z"}}}', '2026-11-26 01:00:00.868+00', '2026-11-26 01:00:00.917+00'),
	('01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'sla', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'petition.routed', '{"id":"01a2155d-d5ed-747b-92b3-8a7c945b9fca","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.877Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.877Z"}}}', '2026-11-26 01:00:00.877+00', '2026-11-26 01:00:00.917+00'),
	('01a2155d-d65d-76f2-9b79-5883323396d0', 'intake', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'petition.routed', '{"id":"01a2155d-d65d-76f2-9b79-5883323396d0","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.989Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.989Z"}}}', '2026-11-26 01:00:00.989+00', '2026-11-26 01:00:01.001+00'),
	('01a2155d-d65d-76f2-9b79-5883323396d0', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'petition.routed', '{"id":"01a2155d-d65d-76f2-9b79-5883323396d0","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.989Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.989Z"}}}', '2026-11-26 01:00:00.989+00', '2026-11-26 01:00:01.004+00'),
	('01a2155d-d65d-76f2-9b79-5883323396d0', 'sla', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'petition.routed', '{"id":"01a2155d-d65d-76f2-9b79-5883323396d0","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.989Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:00.989Z"}}}', '2026-11-26 01:00:00.989+00', '2026-11-26 01:00:01.01+00'),
	('01a2155d-d688-7492-b515-ea21a65d2223', 'intake', '01a2155d-d658-76d9-98c6-63adb3884100', 2, 'petition.accepted', '{"id":"01a2155d-d688-7492-b515-ea21a65d2223","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:01.032Z","sequence":"2","traceparent":"00-37526e079c473b906fba10057060d1ad-d49d6aae5accdc16-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.032Z"}}}', '2026-11-26 01:00:01.032+00', '2026-11-26 01:00:01.038+00'),
	('01a2155d-d688-7492-b515-ea21a65d2223', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 2, 'petition.accepted', '{"id":"01a2155d-d688-7492-b515-ea21a65d2223","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:01.032Z","sequence":"2","traceparent":"00-37526e079c473b906fba10057060d1ad-d49d6aae5accdc16-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.032Z"}}}', '2026-11-26 01:00:01.032+00', '2026-11-26 01:00:01.04+00'),
	('01a2155d-d688-7492-b515-ea21a65d2223', 'sla', '01a2155d-d658-76d9-98c6-63adb3884100', 2, 'petition.accepted', '{"id":"01a2155d-d688-7492-b515-ea21a65d2223","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:01.032Z","sequence":"2","traceparent":"00-37526e079c473b906fba10057060d1ad-d49d6aae5accdc16-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.032Z"}}}', '2026-11-26 01:00:01.032+00', '2026-11-26 01:00:01.043+00'),
	('01a2155d-d6b6-7768-bff1-89657a1ba94a', 'intake', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'petition.routed', '{"id":"01a2155d-d6b6-7768-bff1-89657a1ba94a","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.078Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.078Z"}}}', '2026-11-26 01:00:01.078+00', '2026-11-26 01:00:01.088+00'),
	('01a2155d-d6b6-7768-bff1-89657a1ba94a', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'petition.routed', '{"id":"01a2155d-d6b6-7768-bff1-89657a1ba94a","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.078Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.078Z"}}}', '2026-11-26 01:00:01.078+00', '2026-11-26 01:00:01.093+00'),
	('01a2155d-d6b6-7768-bff1-89657a1ba94a', 'sla', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'petition.routed', '{"id":"01a2155d-d6b6-7768-bff1-89657a1ba94a","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.078Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.078Z"}}}', '2026-11-26 01:00:01.078+00', '2026-11-26 01:00:01.096+00'),
	('01a2155d-d6f5-766b-bfba-506ce3b6246b', 'intake', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'petition.routed', '{"id":"01a2155d-d6f5-766b-bfba-506ce3b6246b","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.141Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.141Z"}}}', '2026-11-26 01:00:01.141+00', '2026-11-26 01:00:01.152+00'),
	('01a2155d-d6f5-766b-bfba-506ce3b6246b', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'petition.routed', '{"id":"01a2155d-d6f5-766b-bfba-506ce3b6246b","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.141Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.141Z"}}}', '2026-11-26 01:00:01.141+00', '2026-11-26 01:00:01.154+00'),
	('01a2155d-d6f5-766b-bfba-506ce3b6246b', 'sla', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'petition.routed', '{"id":"01a2155d-d6f5-766b-bfba-506ce3b6246b","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.141Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.141Z"}}}', '2026-11-26 01:00:01.141+00', '2026-11-26 01:00:01.157+00'),
	('01a2155d-d719-7c13-945e-82d01e64a6ae', 'intake', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'petition.accepted', '{"id":"01a2155d-d719-7c13-945e-82d01e64a6ae","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.177Z","sequence":"2","traceparent":"00-d35495ca60a6169d6e2413ebab061949-fa522565f2a589e3-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.177Z"}}}', '2026-11-26 01:00:01.177+00', '2026-11-26 01:00:01.183+00'),
	('01a2155d-d719-7c13-945e-82d01e64a6ae', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'petition.accepted', '{"id":"01a2155d-d719-7c13-945e-82d01e64a6ae","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.177Z","sequence":"2","traceparent":"00-d35495ca60a6169d6e2413ebab061949-fa522565f2a589e3-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.177Z"}}}', '2026-11-26 01:00:01.177+00', '2026-11-26 01:00:01.186+00'),
	('01a2155d-d719-7c13-945e-82d01e64a6ae', 'sla', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'petition.accepted', '{"id":"01a2155d-d719-7c13-945e-82d01e64a6ae","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.177Z","sequence":"2","traceparent":"00-d35495ca60a6169d6e2413ebab061949-fa522565f2a589e3-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.177Z"}}}', '2026-11-26 01:00:01.177+00', '2026-11-26 01:00:01.19+00'),
	('01a2155d-d736-7c05-a7de-40f3dc97e65c', 'intake', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3, 'petition.escalated', '{"id":"01a2155d-d736-7c05-a7de-40f3dc97e65c","source":"routing","specversion":"1.0","type":"petition.escalated","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.206Z","sequence":"3","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"petitionEscalated":{"authority":"AUTHORITY_PROVINCE","agency":"UBND tỉnh Tây Ninh","document":{"number":"88/SCT-QLNL","date":"2026-11-18"},"expectedAt":"2026-12-26T01:00:01.206Z","interimReply":"Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.","at":"2026-11-26T01:00:01.206Z","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"}}}}', '2026-11-26 01:00:01.206+00', '2026-11-26 01:00:01.215+00'),
	('01a2155d-d736-7c05-a7de-40f3dc97e65c', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3, 'petition.escalated', '{"id":"01a2155d-d736-7c05-a7de-40f3dc97e65c","source":"routing","specversion":"1.0","type":"petition.escalated","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.206Z","sequence":"3","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"petitionEscalated":{"authority":"AUTHORITY_PROVINCE","agency":"UBND tỉnh Tây Ninh","document":{"number":"88/SCT-QLNL","date":"2026-11-18"},"expectedAt":"2026-12-26T01:00:01.206Z","interimReply":"Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.","at":"2026-11-26T01:00:01.206Z","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"}}}}', '2026-11-26 01:00:01.206+00', '2026-11-26 01:00:01.218+00'),
	('01a2155d-d736-7c05-a7de-40f3dc97e65c', 'sla', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3, 'petition.escalated', '{"id":"01a2155d-d736-7c05-a7de-40f3dc97e65c","source":"routing","specversion":"1.0","type":"petition.escalated","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.206Z","sequence":"3","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"petitionEscalated":{"authority":"AUTHORITY_PROVINCE","agency":"UBND tỉnh Tây Ninh","document":{"number":"88/SCT-QLNL","date":"2026-11-18"},"expectedAt":"2026-12-26T01:00:01.206Z","interimReply":"Kiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.","at":"2026-11-26T01:00:01.206Z","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"}}}}', '2026-11-26 01:00:01.206+00', '2026-11-26 01:00:01.223+00'),
	('01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'intake', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'petition.routed', '{"id":"01a2155d-d75f-76b4-9f2b-cb4ede59daf9","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.247Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.247Z"}}}', '2026-11-26 01:00:01.247+00', '2026-11-26 01:00:01.255+00'),
	('01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'petition.routed', '{"id":"01a2155d-d75f-76b4-9f2b-cb4ede59daf9","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.247Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.247Z"}}}', '2026-11-26 01:00:01.247+00', '2026-11-26 01:00:01.257+00'),
	('01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'sla', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'petition.routed', '{"id":"01a2155d-d75f-76b4-9f2b-cb4ede59daf9","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.247Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.247Z"}}}', '2026-11-26 01:00:01.247+00', '2026-11-26 01:00:01.26+00'),
	('01a2155d-d777-724e-b718-ee47beca9370', 'intake', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'petition.accepted', '{"id":"01a2155d-d777-724e-b718-ee47beca9370","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.271Z","sequence":"2","traceparent":"00-ae04ff3795be860fc87fe91d761c958c-37dccb4fbeab6867-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.271Z"}}}', '2026-11-26 01:00:01.271+00', '2026-11-26 01:00:01.275+00'),
	('01a2155d-d777-724e-b718-ee47beca9370', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'petition.accepted', '{"id":"01a2155d-d777-724e-b718-ee47beca9370","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.271Z","sequence":"2","traceparent":"00-ae04ff3795be860fc87fe91d761c958c-37dccb4fbeab6867-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.271Z"}}}', '2026-11-26 01:00:01.271+00', '2026-11-26 01:00:01.277+00'),
	('01a2155d-d777-724e-b718-ee47beca9370', 'sla', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'petition.accepted', '{"id":"01a2155d-d777-724e-b718-ee47beca9370","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.271Z","sequence":"2","traceparent":"00-ae04ff3795be860fc87fe91d761c958c-37dccb4fbeab6867-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.271Z"}}}', '2026-11-26 01:00:01.271+00', '2026-11-26 01:00:01.279+00'),
	('01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'intake', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'petition.routed', '{"id":"01a2155d-d7a0-7e83-b7af-5ffeba85314d","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.312Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.312Z"}}}', '2026-11-26 01:00:01.312+00', '2026-11-26 01:00:01.322+00'),
	('01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'petition.routed', '{"id":"01a2155d-d7a0-7e83-b7af-5ffeba85314d","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.312Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.312Z"}}}', '2026-11-26 01:00:01.312+00', '2026-11-26 01:00:01.325+00'),
	('01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'sla', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'petition.routed', '{"id":"01a2155d-d7a0-7e83-b7af-5ffeba85314d","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.312Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.312Z"}}}', '2026-11-26 01:00:01.312+00', '2026-11-26 01:00:01.327+00'),
	('01a2155d-d7c1-7039-ae45-1594d7e5ee8c', 'intake', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'petition.accepted', '{"id":"01a2155d-d7c1-7039-ae45-1594d7e5ee8c","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.345Z","sequence":"2","traceparent":"00-a786251d4afdc88fcdf0cbe484ca81b8-c16890d62bb3431a-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.345Z"}}}', '2026-11-26 01:00:01.345+00', '2026-11-26 01:00:01.35+00'),
	('01a2155d-d7c1-7039-ae45-1594d7e5ee8c', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'petition.accepted', '{"id":"01a2155d-d7c1-7039-ae45-1594d7e5ee8c","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.345Z","sequence":"2","traceparent":"00-a786251d4afdc88fcdf0cbe484ca81b8-c16890d62bb3431a-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.345Z"}}}', '2026-11-26 01:00:01.345+00', '2026-11-26 01:00:01.352+00'),
	('01a2155d-d7c1-7039-ae45-1594d7e5ee8c', 'sla', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'petition.accepted', '{"id":"01a2155d-d7c1-7039-ae45-1594d7e5ee8c","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.345Z","sequence":"2","traceparent":"00-a786251d4afdc88fcdf0cbe484ca81b8-c16890d62bb3431a-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.345Z"}}}', '2026-11-26 01:00:01.345+00', '2026-11-26 01:00:01.356+00'),
	('01a2155d-d7ee-7553-b58d-67d02f207f72', 'intake', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'petition.routed', '{"id":"01a2155d-d7ee-7553-b58d-67d02f207f72","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.390Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.390Z"}}}', '2026-11-26 01:00:01.39+00', '2026-11-26 01:00:01.4+00'),
	('01a2155d-d7ee-7553-b58d-67d02f207f72', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'petition.routed', '{"id":"01a2155d-d7ee-7553-b58d-67d02f207f72","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.390Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.390Z"}}}', '2026-11-26 01:00:01.39+00', '2026-11-26 01:00:01.403+00'),
	('01a2155d-d7ee-7553-b58d-67d02f207f72', 'sla', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'petition.routed', '{"id":"01a2155d-d7ee-7553-b58d-67d02f207f72","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.390Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T01:00:01.390Z"}}}', '2026-11-26 01:00:01.39+00', '2026-11-26 01:00:01.407+00'),
	('01a2155d-d810-7308-bee8-5c5d240fbb83', 'intake', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2, 'petition.accepted', '{"id":"01a2155d-d810-7308-bee8-5c5d240fbb83","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.424Z","sequence":"2","traceparent":"00-c269087f466fcc0c0987d527753a9c91-6abb923e764950cd-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.424Z"}}}', '2026-11-26 01:00:01.424+00', '2026-11-26 01:00:01.428+00'),
	('01a2155d-d810-7308-bee8-5c5d240fbb83', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2, 'petition.accepted', '{"id":"01a2155d-d810-7308-bee8-5c5d240fbb83","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.424Z","sequence":"2","traceparent":"00-c269087f466fcc0c0987d527753a9c91-6abb923e764950cd-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.424Z"}}}', '2026-11-26 01:00:01.424+00', '2026-11-26 01:00:01.43+00'),
	('01a2155d-d810-7308-bee8-5c5d240fbb83', 'sla', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2, 'petition.accepted', '{"id":"01a2155d-d810-7308-bee8-5c5d240fbb83","source":"routing","specversion":"1.0","type":"petition.accepted","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.424Z","sequence":"2","traceparent":"00-c269087f466fcc0c0987d527753a9c91-6abb923e764950cd-01","data":{"petitionAccepted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv2.qlnl","name":"Chuyên viên 2, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"at":"2026-11-26T01:00:01.424Z"}}}', '2026-11-26 01:00:01.424+00', '2026-11-26 01:00:01.436+00'),
	('01a21971-8bc4-7dea-8292-697300e2e9ff', 'intake', '01a2155d-d592-7fa1-9a54-f0010f678498', 4, 'petition.returned', '{"id":"01a21971-8bc4-7dea-8292-697300e2e9ff","source":"routing","specversion":"1.0","type":"petition.returned","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.476Z","sequence":"4","data":{"petitionReturned":{"fromOfficer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ"},"reason":"Chưa nhận việc đúng hạn.","cause":"EXPIRED","bounces":2,"assignee":{"kind":"ASSIGNEE_KIND_TEAM_HEAD","officer":{"id":"to-truong","name":"Tổ trưởng, Giám đốc Sở"}},"at":"2026-11-26T20:00:01.476Z"}}}', '2026-11-26 20:00:01.476+00', '2026-11-26 20:00:01.488+00'),
	('01a21971-8bc4-7dea-8292-697300e2e9ff', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 4, 'petition.returned', '{"id":"01a21971-8bc4-7dea-8292-697300e2e9ff","source":"routing","specversion":"1.0","type":"petition.returned","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.476Z","sequence":"4","data":{"petitionReturned":{"fromOfficer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ"},"reason":"Chưa nhận việc đúng hạn.","cause":"EXPIRED","bounces":2,"assignee":{"kind":"ASSIGNEE_KIND_TEAM_HEAD","officer":{"id":"to-truong","name":"Tổ trưởng, Giám đốc Sở"}},"at":"2026-11-26T20:00:01.476Z"}}}', '2026-11-26 20:00:01.476+00', '2026-11-26 20:00:01.491+00'),
	('01a21971-8bc4-7dea-8292-697300e2e9ff', 'sla', '01a2155d-d592-7fa1-9a54-f0010f678498', 4, 'petition.returned', '{"id":"01a21971-8bc4-7dea-8292-697300e2e9ff","source":"routing","specversion":"1.0","type":"petition.returned","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.476Z","sequence":"4","data":{"petitionReturned":{"fromOfficer":{"id":"thu-ky","name":"Thư ký tổ hỗ trợ"},"reason":"Chưa nhận việc đúng hạn.","cause":"EXPIRED","bounces":2,"assignee":{"kind":"ASSIGNEE_KIND_TEAM_HEAD","officer":{"id":"to-truong","name":"Tổ trưởng, Giám đốc Sở"}},"at":"2026-11-26T20:00:01.476Z"}}}', '2026-11-26 20:00:01.476+00', '2026-11-26 20:00:01.5+00'),
	('01a21971-8c25-7729-94ff-15578e5249de', 'intake', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'petition.routed', '{"id":"01a21971-8c25-7729-94ff-15578e5249de","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.573Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T20:00:01.573Z"}}}', '2026-11-26 20:00:01.573+00', '2026-11-26 20:00:01.59+00'),
	('01a21971-8c25-7729-94ff-15578e5249de', 'notification', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'petition.routed', '{"id":"01a21971-8c25-7729-94ff-15578e5249de","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.573Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T20:00:01.573Z"}}}', '2026-11-26 20:00:01.573+00', '2026-11-26 20:00:01.595+00'),
	('01a21971-8c25-7729-94ff-15578e5249de', 'sla', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'petition.routed', '{"id":"01a21971-8c25-7729-94ff-15578e5249de","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.573Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv3.qlnl","name":"Chuyên viên 3, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T20:00:01.573Z"}}}', '2026-11-26 20:00:01.573+00', '2026-11-26 20:00:01.599+00'),
	('01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'intake', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'petition.routed', '{"id":"01a21971-8c68-7ddc-8e3f-fbf35f74838e","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.640Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T20:00:01.640Z"}}}', '2026-11-26 20:00:01.64+00', '2026-11-26 20:00:01.657+00'),
	('01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'notification', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'petition.routed', '{"id":"01a21971-8c68-7ddc-8e3f-fbf35f74838e","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.640Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T20:00:01.640Z"}}}', '2026-11-26 20:00:01.64+00', '2026-11-26 20:00:01.661+00'),
	('01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'sla', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'petition.routed', '{"id":"01a21971-8c68-7ddc-8e3f-fbf35f74838e","source":"routing","specversion":"1.0","type":"petition.routed","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.640Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"petitionRouted":{"assignee":{"kind":"ASSIGNEE_KIND_OFFICER","unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","officer":{"id":"cv1.qlnl","name":"Chuyên viên 1, Phòng Quản lý năng lượng"},"head":{"id":"tp.qlnl","name":"Trưởng phòng Quản lý năng lượng"}},"decision":{"unitCode":"QLNL","authority":"AUTHORITY_DEPARTMENT","confidence":0.9302325581395349,"candidates":[{"unitCode":"QLNL","unitName":"Phòng Quản lý năng lượng","score":20.0,"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"]}],"matchedTerms":["Trạm biến áp","quá tải điện","Lưới điện"],"rule":"keywords","trace":["Phòng Quản lý năng lượng: 20 điểm (Trạm biến áp, quá tải điện, Lưới điện)."]},"at":"2026-11-26T20:00:01.640Z"}}}', '2026-11-26 20:00:01.64+00', '2026-11-26 20:00:01.671+00');


--
-- Data for Name: routed_petition; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.routed_petition VALUES
	('01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:00.786+00', '2026-11-27 01:00:00.786+00', true, 'OPEN', 0, 4, NULL),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 20:00:01.566+00', '2026-12-18 17:00:00+00', true, 'OPEN', 0, 1, NULL),
	('01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 20:00:01.632+00', '2026-11-27 20:00:01.632+00', true, 'OPEN', 0, 1, NULL),
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-18 01:00:00.368+00', '2026-11-19 01:00:00.368+00', true, 'CLOSED', 0, 4, '2026-11-18 01:00:00.519+00'),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:00.616+00', '2026-11-27 01:00:00.616+00', true, 'TRANSFERRED', 0, 3, NULL),
	('01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:00.681+00', '2026-11-27 01:00:00.681+00', true, 'REJECTED', 0, 2, NULL),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:00.731+00', '2026-11-27 01:00:00.731+00', true, 'WITHDRAWN', 0, 2, NULL),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:00.871+00', '2026-11-27 01:00:00.871+00', true, 'OPEN', 0, 1, NULL),
	('01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:00.984+00', '2026-11-27 01:00:00.984+00', true, 'OPEN', 0, 2, NULL),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:01.07+00', '2026-11-27 01:00:01.07+00', true, 'MERGED', 0, 2, NULL),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:01.134+00', '2026-11-27 01:00:01.134+00', true, 'AWAITING_AUTHORITY', 0, 3, NULL),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:01.242+00', '2026-11-27 01:00:01.304+00', true, 'OPEN', 1, 4, '2026-11-26 01:00:01.286+00'),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:01.306+00', '2026-11-27 01:00:01.306+00', true, 'ANSWERED', 0, 3, '2026-11-26 01:00:01.366+00'),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', '27991', 'Trạm biến áp quá tải, điện yếu', '', '', '2026-11-26 01:00:01.386+00', '2026-11-27 01:00:01.386+00', true, 'OPEN', 0, 2, NULL);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.schema_migrations VALUES
	('service', 1, 'service', 'b7c0440d85d01554', 1, '2026-11-18 01:00:00.082+00'),
	('events', 1, 'events', '4904c209f386ddec', 1, '2026-11-18 01:00:00.086+00'),
	('routing', 1, 'routing', '1233a4db219b1e0f', 1, '2026-11-18 01:00:00.091+00'),
	('routing', 2, 'answer_instant', '530bc75581afab03', 1, '2026-11-18 01:00:00.101+00');


--
-- Data for Name: unit; Type: TABLE DATA; Schema: routing; Owner: -
--

INSERT INTO routing.unit VALUES
	('QLTM', 'Phòng Quản lý thương mại', 'phòng chuyên môn', '["Thương mại nội địa; hạ tầng thương mại: chợ, siêu thị, trung tâm thương mại","Kinh doanh xăng dầu: cửa hàng, đại lý, tổng đại lý, điều kiện kinh doanh","Kinh doanh khí (LPG, CNG, LNG), rượu, thuốc lá: hướng dẫn, quản lý điều kiện (nhiều giấy phép không còn thực hiện từ 2026: xem procedures.csv)","Bình ổn thị trường, cung cầu hàng thiết yếu, kết nối tiêu thụ nông sản","Xuất nhập khẩu, xuất xứ hàng hóa (C\/O), thương mại biên giới, cửa khẩu phụ, logistics","Thương mại điện tử, kinh tế số trong ngành","Cạnh tranh, bảo vệ quyền lợi người tiêu dùng, bán hàng đa cấp, hợp đồng theo mẫu, bán hàng lưu động","Thủ tục khuyến mại, hội chợ, triển lãm thương mại; văn phòng đại diện, chi nhánh, giấy phép kinh doanh của thương nhân nước ngoài","Phòng vệ thương mại, hội nhập kinh tế quốc tế"]', true, 1),
	('QLCN', 'Phòng Quản lý công nghiệp', 'phòng chuyên môn', '["Phát triển công nghiệp, tiểu thủ công nghiệp, công nghiệp hỗ trợ","Cụm công nghiệp: thành lập, mở rộng, hạ tầng, chủ đầu tư","An toàn thực phẩm ngành Công Thương; công nghiệp tiêu dùng (bia, rượu, nước giải khát, sữa, dầu thực vật, bánh kẹo, thuốc lá)","Đầu tư xây dựng chuyên ngành công nghiệp: thẩm định thiết kế, dự án công nghiệp"]', true, 1),
	('KTATMT', 'Phòng Kỹ thuật an toàn - Môi trường', 'phòng chuyên môn', '["Hóa chất: giấy chứng nhận, giấy phép, kế hoạch ứng phó sự cố, tiền chất công nghiệp","Vật liệu nổ công nghiệp, tiền chất thuốc nổ","An toàn kỹ thuật công nghiệp: thiết bị có yêu cầu nghiêm ngặt, kiểm định, trạm nạp khí","Môi trường ngành Công Thương: ô nhiễm, xử lý chất thải của cơ sở sản xuất công nghiệp, cụm công nghiệp"]', true, 1),
	('QLNL', 'Phòng Quản lý năng lượng', 'phòng chuyên môn', '["Cấp điện, lưới điện trung hạ áp, điện nông thôn, chất lượng điện, an toàn hành lang lưới điện","Giấy phép hoạt động điện lực; quy hoạch, phương án phát triển lưới điện","Điện mặt trời mái nhà, năng lượng tái tạo, mua bán điện trực tiếp","Giá điện, hóa đơn tiền điện, tranh chấp hợp đồng mua bán điện (giá bán lẻ do Bộ Công Thương, Chính phủ quyết định)","An toàn điện, thẻ an toàn điện, kiểm tra viên điện lực","An toàn đập, hồ chứa thủy điện; phương án ứng phó thiên tai vùng hạ du","Sử dụng năng lượng tiết kiệm và hiệu quả; than, dầu khí"]', true, 1),
	('KHTH', 'Phòng Kế hoạch - Tổng hợp', 'phòng tổng hợp', '["Kế hoạch, thống kê, báo cáo, tài chính của ngành","Đầu mối tổng hợp kiến nghị, vướng mắc vượt thẩm quyền gửi UBND tỉnh, Bộ Công Thương","Vướng mắc chung về phân cấp, phân quyền, tập huấn, phần mềm thủ tục hành chính ở cấp xã"]', true, 1),
	('QLTT', 'Chi cục Quản lý thị trường', 'chi cục', '["Kiểm tra, xử lý buôn lậu, hàng giả, hàng cấm, xâm phạm sở hữu trí tuệ, gian lận thương mại","Kiểm tra giá, niêm yết giá, găm hàng, đầu cơ, chất lượng xăng dầu lưu thông","Kiểm tra kinh doanh trên môi trường mạng, hàng không rõ nguồn gốc, an toàn thực phẩm khi lưu thông"]', true, 1),
	('KCXT', 'Trung tâm Khuyến công và Xúc tiến thương mại', 'đơn vị sự nghiệp', '["Khuyến công: đề án hỗ trợ máy móc, đào tạo, mô hình trình diễn","Sản phẩm công nghiệp nông thôn tiêu biểu","Xúc tiến thương mại: tham gia hội chợ, kết nối, quảng bá, hỗ trợ sàn thương mại điện tử"]', true, 1);


--
-- Data for Name: calendar_day; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.calendar_day VALUES
	('2024-01-01', 'Tết Dương lịch', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2024-02-08', 'Tết Nguyên Đán (29 tháng Chạp)', 'holiday', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-02-09', 'Tết Nguyên Đán (30 tháng Chạp)', 'holiday', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-02-10', 'Tết Nguyên Đán (mùng 1)', 'holiday', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-02-11', 'Tết Nguyên Đán (mùng 2)', 'holiday', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-02-12', 'Tết Nguyên Đán (mùng 3)', 'holiday', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-02-13', 'Nghỉ bù Tết Nguyên Đán (mùng 4)', 'substitute_day_off', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-02-14', 'Nghỉ bù Tết Nguyên Đán (mùng 5)', 'substitute_day_off', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2024-04-18', 'Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2024-04-29', 'Ngày nghỉ hoán đổi dịp 30/4', 'substitute_day_off', 'official', 'Công văn 2450/VPCP-KGVX ngày 12/4/2024; PyPI holidays 0.108', '2024-05-04'),
	('2024-04-30', 'Ngày Chiến thắng', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2024-05-01', 'Ngày Quốc tế Lao động', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2024-05-04', 'Ngày làm bù cho 29/4/2024', 'make_up_working_day', 'official', 'Công văn 2450/VPCP-KGVX ngày 12/4/2024; PyPI holidays 0.108', '2024-04-29'),
	('2024-09-02', 'Quốc khánh', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2024-09-03', 'Quốc khánh (ngày liền kề)', 'holiday', 'official', 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 (baotintuc.vn, n20231103185933813)', ''),
	('2025-01-01', 'Tết Dương lịch', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2025-01-27', 'Tết Nguyên Đán (28 tháng Chạp)', 'holiday', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', ''),
	('2025-01-28', 'Tết Nguyên Đán (29 tháng Chạp)', 'holiday', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', ''),
	('2025-01-29', 'Tết Nguyên Đán (mùng 1)', 'holiday', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', ''),
	('2025-01-30', 'Tết Nguyên Đán (mùng 2)', 'holiday', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', ''),
	('2025-01-31', 'Tết Nguyên Đán (mùng 3)', 'holiday', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', ''),
	('2025-04-07', 'Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2025-04-26', 'Ngày làm bù cho 02/5/2025', 'make_up_working_day', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', '2025-05-02'),
	('2025-04-30', 'Ngày Chiến thắng', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2025-05-01', 'Ngày Quốc tế Lao động', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2025-05-02', 'Ngày nghỉ hoán đổi dịp 30/4', 'substitute_day_off', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', '2025-04-26'),
	('2025-09-01', 'Quốc khánh (ngày liền kề)', 'holiday', 'official', 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH', ''),
	('2025-09-02', 'Quốc khánh', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2026-01-01', 'Tết Dương lịch', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2026-01-02', 'Ngày nghỉ hoán đổi dịp Tết Dương lịch', 'substitute_day_off', 'official', 'Công văn 12729/VPCP-KGVX ngày 25/12/2025 (baohiemxahoi.gov.vn, ItemID=25908)', '2026-01-10'),
	('2026-01-10', 'Ngày làm bù cho 02/01/2026', 'make_up_working_day', 'official', 'Công văn 12729/VPCP-KGVX ngày 25/12/2025 (baohiemxahoi.gov.vn, ItemID=25908)', '2026-01-02'),
	('2026-02-16', 'Tết Nguyên Đán (29 tháng Chạp)', 'holiday', 'official', 'Thông báo 9441/TB-BNV (10/2025; vnanet 17/10/2025, congan.com.vn)', ''),
	('2026-02-17', 'Tết Nguyên Đán (mùng 1)', 'holiday', 'official', 'Thông báo 9441/TB-BNV (10/2025; vnanet 17/10/2025, congan.com.vn)', ''),
	('2026-02-18', 'Tết Nguyên Đán (mùng 2)', 'holiday', 'official', 'Thông báo 9441/TB-BNV (10/2025; vnanet 17/10/2025, congan.com.vn)', ''),
	('2026-02-19', 'Tết Nguyên Đán (mùng 3)', 'holiday', 'official', 'Thông báo 9441/TB-BNV (10/2025; vnanet 17/10/2025, congan.com.vn)', ''),
	('2026-02-20', 'Tết Nguyên Đán (mùng 4)', 'holiday', 'official', 'Thông báo 9441/TB-BNV (10/2025; vnanet 17/10/2025, congan.com.vn)', ''),
	('2026-04-26', 'Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'substitute_day_off', 'official', 'Bộ luật Lao động 2019, Điều 111 khoản 3; PyPI holidays 0.108', ''),
	('2026-04-30', 'Ngày Chiến thắng', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2026-05-01', 'Ngày Quốc tế Lao động', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2026-08-22', 'Ngày làm bù cho 31/8/2026', 'make_up_working_day', 'official', 'thuvienphapluat.vn hỏi đáp 138100727 (dẫn trong PyPI holidays 0.108); thanhnien.vn 13/01/2026 (nghỉ 5 ngày)', '2026-08-31'),
	('2026-08-31', 'Ngày nghỉ hoán đổi dịp Quốc khánh', 'substitute_day_off', 'official', 'thuvienphapluat.vn hỏi đáp 138100727 (dẫn trong PyPI holidays 0.108); thanhnien.vn 13/01/2026 (nghỉ 5 ngày)', '2026-08-22'),
	('2026-09-01', 'Quốc khánh (ngày liền kề)', 'holiday', 'official', 'thuvienphapluat.vn hỏi đáp 138100727 (dẫn trong PyPI holidays 0.108); thanhnien.vn 13/01/2026 (nghỉ 5 ngày)', ''),
	('2026-09-02', 'Quốc khánh', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2026-11-24', 'Ngày Văn hóa Việt Nam', 'holiday', 'official', 'Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026 (xaydungchinhsach.chinhphu.vn, 119260508142130402.htm)', ''),
	('2027-01-01', 'Tết Dương lịch', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2027-02-04', 'Tết Nguyên Đán (đề xuất)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-02-05', 'Tết Nguyên Đán (đề xuất; trước mùng 1)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-02-06', 'Tết Nguyên Đán (mùng 1)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-02-07', 'Tết Nguyên Đán (mùng 2)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-02-08', 'Tết Nguyên Đán (mùng 3)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-02-09', 'Tết Nguyên Đán (mùng 4, đề xuất)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-02-10', 'Tết Nguyên Đán (mùng 5, đề xuất)', 'holiday', 'provisional', 'xaydungchinhsach.chinhphu.vn (11926080513033257.htm) và PyPI holidays 0.108: mới là đề xuất', ''),
	('2027-04-16', 'Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2027-04-30', 'Ngày Chiến thắng', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2027-05-01', 'Ngày Quốc tế Lao động', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2027-05-03', 'Nghỉ bù Ngày Quốc tế Lao động', 'substitute_day_off', 'by_law_no_notice_yet', 'Bộ luật Lao động 2019, Điều 111 khoản 3; PyPI holidays 0.108', ''),
	('2027-09-02', 'Quốc khánh', 'holiday', 'official', 'Bộ luật Lao động 2019, Điều 112; PyPI holidays 0.108 (MIT)', ''),
	('2027-09-03', 'Quốc khánh (ngày liền kề, dự kiến)', 'holiday', 'provisional', 'PyPI holidays 0.108', ''),
	('2027-11-24', 'Ngày Văn hóa Việt Nam', 'holiday', 'official', 'Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026 (xaydungchinhsach.chinhphu.vn, 119260508142130402.htm)', '');


--
-- Data for Name: clock; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.clock VALUES
	('01a1ec2a-f425-775b-8e4d-30f3db98a743', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-18 01:00:00.379+00', '2026-11-18 02:00:00.379+00', NULL, NULL, '2026-11-18 01:00:00.471+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a1ec2a-f407-7b65-b9b2-cd40180a544f', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'ANSWERED', '2026-11-18 01:00:00.368+00', '2026-11-19 01:00:00.368+00', '2026-11-18 19:00:00.368+00', NULL, '2026-11-18 01:00:00.519+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d500-7d94-8caf-780591c4b68e', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:00.623+00', '2026-11-26 02:00:00.623+00', NULL, NULL, '2026-11-26 01:00:00.66+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d4f5-7897-9b35-36abd6c5e64d', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'TRANSFERRED', '2026-11-26 01:00:00.616+00', '2026-11-27 01:00:00.616+00', '2026-11-26 19:00:00.616+00', NULL, '2026-11-26 01:00:00.679+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d533-7af3-a526-24e70e16044c', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'REJECTED', '2026-11-26 01:00:00.681+00', '2026-11-27 01:00:00.681+00', '2026-11-26 19:00:00.681+00', NULL, '2026-11-26 01:00:00.729+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d53e-7f40-8393-9a705144bbc7', '01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'REJECTED', '2026-11-26 01:00:00.686+00', '2026-11-26 02:00:00.686+00', NULL, NULL, '2026-11-26 01:00:00.729+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d568-7501-bd52-be44c9058ac0', '01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'WITHDRAWN', '2026-11-26 01:00:00.731+00', '2026-11-27 01:00:00.731+00', '2026-11-26 19:00:00.731+00', NULL, '2026-11-26 01:00:00.785+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d572-7bcd-a2f3-869e674b9430', '01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'WITHDRAWN', '2026-11-26 01:00:00.738+00', '2026-11-26 02:00:00.738+00', NULL, NULL, '2026-11-26 01:00:00.785+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d5a8-7076-8b04-7b1b0d58db97', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:00.793+00', '2026-11-26 02:00:00.793+00', NULL, NULL, '2026-11-26 01:00:00.837+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d5f3-7316-8a78-1224be5debf1', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', 'RAPID_24H', 'MAIN', 1, 'PAUSED', '', '2026-11-26 01:00:00.871+00', '2026-11-27 01:00:00.871+00', NULL, NULL, NULL, NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[["2026-11-26T01:00:00.948Z"]]'),
	('01a2155d-d60a-7d6c-a588-ce0e08514aa6', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', 'ACCEPTANCE', 'MAIN', 1, 'PAUSED', '', '2026-11-26 01:00:00.877+00', '2026-11-26 02:00:00.877+00', NULL, NULL, NULL, NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[["2026-11-26T01:00:00.948Z"]]'),
	('01a2155d-d662-7747-82f7-576bd55a2979', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', 'RAPID_24H', 'MAIN', 1, 'RUNNING', '', '2026-11-26 01:00:00.984+00', '2026-11-27 01:00:00.984+00', '2026-11-26 19:00:00.984+00', NULL, NULL, NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv2.qlnl', '27991', true, '[]'),
	('01a2155d-d66e-7f8e-9eeb-a9f2f8775f06', '01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:00.989+00', '2026-11-26 02:00:00.989+00', NULL, NULL, '2026-11-26 01:00:01.032+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv2.qlnl', '27991', true, '[]'),
	('01a2155d-d6ba-71db-b648-d879362615b2', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'FOLLOWS:01a2155d-d658-76d9-98c6-63adb3884100', '2026-11-26 01:00:01.07+00', '2026-11-27 01:00:01.07+00', '2026-11-26 19:00:01.07+00', NULL, '2026-11-26 01:00:01.127+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a2155d-d6c6-758d-a5d6-5ec2df44b961', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'FOLLOWS:01a2155d-d658-76d9-98c6-63adb3884100', '2026-11-26 01:00:01.078+00', '2026-11-26 02:00:01.078+00', NULL, NULL, '2026-11-26 01:00:01.127+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a2155d-d704-73e8-9dc2-c78543e2d26f', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:01.141+00', '2026-11-26 02:00:01.141+00', NULL, NULL, '2026-11-26 01:00:01.177+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'HANDED_OVER', '2026-11-26 01:00:01.134+00', '2026-11-27 01:00:01.134+00', '2026-11-26 19:00:01.134+00', NULL, '2026-11-26 01:00:01.206+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a2155d-d743-7d6a-8a71-85e4d3122120', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', 'AUTHORITY', 'MAIN', 1, 'RUNNING', '', '2026-11-26 01:00:01.206+00', '2026-12-26 01:00:01.206+00', NULL, NULL, NULL, NULL, NULL, 'authority', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a2155d-d76a-7177-a820-dff8bf844d5d', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:01.247+00', '2026-11-26 02:00:01.247+00', NULL, NULL, '2026-11-26 01:00:01.271+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d763-7636-9310-27c1a990efd5', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'ANSWERED', '2026-11-26 01:00:01.242+00', '2026-11-27 01:00:01.242+00', '2026-11-26 19:00:01.242+00', NULL, '2026-11-26 01:00:01.286+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', 'RAPID_24H', 'MAIN', 2, 'RUNNING', '', '2026-11-26 01:00:01.304+00', '2026-11-27 01:00:01.304+00', '2026-11-26 19:00:01.304+00', NULL, NULL, NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a2155d-d7ae-74c9-99c0-006cace239a3', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:01.312+00', '2026-11-26 02:00:01.312+00', NULL, NULL, '2026-11-26 01:00:01.345+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv2.qlnl', '27991', true, '[]'),
	('01a2155d-d7a5-7ba0-8084-5a62483ff278', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', 'RAPID_24H', 'MAIN', 1, 'STOPPED', 'ANSWERED', '2026-11-26 01:00:01.306+00', '2026-11-27 01:00:01.306+00', '2026-11-26 19:00:01.306+00', NULL, '2026-11-26 01:00:01.366+00', NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv2.qlnl', '27991', true, '[]'),
	('01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', 'RAPID_24H', 'MAIN', 1, 'RUNNING', '', '2026-11-26 01:00:01.386+00', '2026-11-27 01:00:01.386+00', '2026-11-26 19:00:01.386+00', NULL, NULL, NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv2.qlnl', '27991', true, '[]'),
	('01a2155d-d7fc-7168-beed-03f17b614c72', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', 'ACCEPTANCE', 'MAIN', 1, 'STOPPED', 'ACCEPTED', '2026-11-26 01:00:01.39+00', '2026-11-26 02:00:01.39+00', NULL, NULL, '2026-11-26 01:00:01.424+00', NULL, NULL, 'acceptance', 1, 'QLNL', 'cv2.qlnl', '27991', true, '[]'),
	('01a2155d-d60a-7e41-a41c-483d0139397d', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 'ACCEPTANCE', 'MAIN', 2, 'STOPPED', 'RETURNED', '2026-11-26 01:00:00.868+00', '2026-11-26 02:00:00.868+00', NULL, NULL, '2026-11-26 20:00:01.476+00', '2026-11-26 02:00:00.869+00', NULL, 'acceptance', 1, '', 'to-truong', '27991', true, '[]'),
	('01a2155d-d59e-7283-956f-1dba77a079d9', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 'RAPID_24H', 'MAIN', 1, 'RUNNING', '', '2026-11-26 01:00:00.786+00', '2026-11-27 01:00:00.786+00', '2026-11-26 19:00:00.786+00', NULL, NULL, NULL, NULL, 'rapid-24h', 1, '', 'to-truong', '27991', true, '[]'),
	('01a21971-8bd5-7087-81c3-803b02895771', '01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 'ACCEPTANCE', 'MAIN', 3, 'RUNNING', '', '2026-11-26 20:00:01.476+00', '2026-11-27 01:00:00+00', NULL, NULL, NULL, NULL, NULL, 'acceptance', 1, '', 'to-truong', '27991', true, '[]'),
	('01a21971-8c2e-79e1-940f-0a8369ba64ea', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', 'FORMAL_FEEDBACK', 'RESOLVE', 1, 'RUNNING', '', '2026-11-26 20:00:01.566+00', '2026-12-18 17:00:00+00', '2026-12-14 10:00:00+00', NULL, NULL, NULL, NULL, 'formal-feedback-resolve', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a21971-8c3d-769a-a99e-fc6711f2aa10', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', 'ACCEPTANCE', 'MAIN', 1, 'RUNNING', '', '2026-11-26 20:00:01.573+00', '2026-11-27 01:00:00+00', NULL, NULL, NULL, NULL, NULL, 'acceptance', 1, 'QLNL', 'cv3.qlnl', '27991', true, '[]'),
	('01a21971-8c6d-764b-8689-3a4eb52183d8', '01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', 'RAPID_24H', 'MAIN', 1, 'RUNNING', '', '2026-11-26 20:00:01.632+00', '2026-11-27 20:00:01.632+00', '2026-11-27 14:00:01.632+00', NULL, NULL, NULL, NULL, 'rapid-24h', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]'),
	('01a21971-8c81-7423-863e-5154ae120091', '01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', 'ACCEPTANCE', 'MAIN', 1, 'RUNNING', '', '2026-11-26 20:00:01.64+00', '2026-11-27 01:00:00+00', NULL, NULL, NULL, NULL, NULL, 'acceptance', 1, 'QLNL', 'cv1.qlnl', '27991', true, '[]');


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.deployment VALUES
	(1, '80', '2026-11-18 01:00:00.156+00', '2026-11-18 01:00:00.156+00');


--
-- Data for Name: event_sequence; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.event_sequence VALUES
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 4),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 4),
	('01a2155d-d529-741d-9bee-47e60be6372d', 4),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 4),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 4),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 4),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 5),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 4),
	('01a2155d-d658-76d9-98c6-63adb3884100', 5),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 7),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 5),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 10),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 2),
	('01a21971-8c60-772a-8193-989c66c5f162', 2);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: sla; Owner: -
--



--
-- Data for Name: inbox; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.inbox VALUES
	('01a1ec2a-f39d-702c-b7e4-cb0ae1659b03', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-703c-a4f9-3bd73eb80697', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7103-8574-9509ffcdf5a1', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-71fa-aa83-f971955a7618', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7204-8ba1-bf3b009851ff', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7207-b7c0-9ff886554abd', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-729c-831d-c26742c3bb3a', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7310-b115-f62fd20ddc21', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-73a3-9064-b99a4b99fa31', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7423-9f4c-8dbcf78609cd', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7458-b6c6-d6950c9acd3b', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-749e-b3ae-c10716b79349', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7506-b249-bcd36a11fab5', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-778d-9af6-44771b2c4e31', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-788e-839a-b143fe37b4be', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-78ac-8be4-98a5f8b5bea6', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-78b0-8c51-b106f0a0b7e9', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-79bf-9a4c-a8fe32b65e4a', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7a91-a226-c1427d14d0b2', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7aab-bd54-938baa358981', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7b7a-964f-9332b3d6e16b', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7b7f-9b67-397a97932ce3', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7bc6-a7d6-cd99b9688ffe', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7c6a-a7bc-22eec8088951', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7de3-9419-f5a65f99dd7a', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7ee6-a1c3-d263f29f2696', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f39d-7f97-b173-43e9b6962815', 'routing', 'directory.changed', '2026-11-18 01:00:00.335+00'),
	('01a1ec2a-f3f0-796f-808b-a74d69a61ae1', 'intake', 'petition.received', '2026-11-18 01:00:00.391+00'),
	('01a1ec2a-f3fb-731e-91ab-b087898a525b', 'routing', 'petition.routed', '2026-11-18 01:00:00.421+00'),
	('01a1ec2a-f457-7615-91bc-d0f5af5f4c21', 'routing', 'petition.accepted', '2026-11-18 01:00:00.49+00'),
	('01a1ec2a-f487-771e-b392-c498907bfd8f', 'intake', 'petition.answered', '2026-11-18 01:00:00.534+00'),
	('01a2155d-d4cf-7596-9416-547382c20f55', 'intake', 'petition.closed', '2026-11-26 01:00:00.606+00'),
	('01a2155d-d4e8-732c-8f28-f927b20f7ba3', 'intake', 'petition.received', '2026-11-26 01:00:00.629+00'),
	('01a2155d-d4ef-7d36-a46e-1e6169cb3e37', 'routing', 'petition.routed', '2026-11-26 01:00:00.64+00'),
	('01a2155d-d514-709e-8765-f7d2b1befc0b', 'routing', 'petition.accepted', '2026-11-26 01:00:00.67+00'),
	('01a2155d-d529-7b8f-ac7f-fb5ba44904cf', 'intake', 'petition.received', '2026-11-26 01:00:00.691+00'),
	('01a2155d-d527-703f-b243-656ec6e17dbd', 'routing', 'petition.transferred', '2026-11-26 01:00:00.702+00'),
	('01a2155d-d52e-7864-b04f-f14ba86a4274', 'routing', 'petition.routed', '2026-11-26 01:00:00.702+00'),
	('01a2155d-d559-7c61-97a8-b41d4daa9b02', 'intake', 'petition.rejected', '2026-11-26 01:00:00.744+00'),
	('01a2155d-d55b-7a3e-9730-9e3a0e3be6e1', 'intake', 'petition.received', '2026-11-26 01:00:00.744+00'),
	('01a2155d-d562-7a6e-a8d9-96732e60c8d0', 'routing', 'petition.routed', '2026-11-26 01:00:00.754+00'),
	('01a2155d-d591-7955-a3a9-023386deb068', 'intake', 'petition.withdrawn', '2026-11-26 01:00:00.798+00'),
	('01a2155d-d592-765f-905f-142b75d756d9', 'intake', 'petition.received', '2026-11-26 01:00:00.798+00'),
	('01a2155d-d599-7211-b092-7cb0ef726d36', 'routing', 'petition.routed', '2026-11-26 01:00:00.808+00'),
	('01a2155d-d5c5-7a29-945a-aefd71aaa9ba', 'routing', 'petition.accepted', '2026-11-26 01:00:00.853+00'),
	('01a2155d-d5e7-72ac-9d72-8ff515608bbc', 'intake', 'petition.received', '2026-11-26 01:00:00.883+00'),
	('01a2155d-d5e4-7369-bfb8-d9d5e49a51f3', 'routing', 'petition.returned', '2026-11-26 01:00:00.906+00'),
	('01a2155d-d5ed-747b-92b3-8a7c945b9fca', 'routing', 'petition.routed', '2026-11-26 01:00:00.906+00'),
	('01a2155d-d634-76c5-8b83-5f109952e97a', 'intake', 'petition.supplement_requested', '2026-11-26 01:00:00.965+00'),
	('01a2155d-d658-713f-8ba4-8d970810e49c', 'intake', 'petition.received', '2026-11-26 01:00:00.994+00'),
	('01a2155d-d65d-76f2-9b79-5883323396d0', 'routing', 'petition.routed', '2026-11-26 01:00:01.006+00'),
	('01a2155d-d688-7492-b515-ea21a65d2223', 'routing', 'petition.accepted', '2026-11-26 01:00:01.041+00'),
	('01a2155d-d6ae-7d66-acca-c5d6e087df67', 'intake', 'petition.received', '2026-11-26 01:00:01.082+00'),
	('01a2155d-d6b6-7768-bff1-89657a1ba94a', 'routing', 'petition.routed', '2026-11-26 01:00:01.094+00'),
	('01a2155d-d6e7-7129-9f48-8e102b48e162', 'intake', 'petition.merged', '2026-11-26 01:00:01.146+00'),
	('01a2155d-d6ee-7779-9441-330cc0dcdb6b', 'intake', 'petition.received', '2026-11-26 01:00:01.146+00'),
	('01a2155d-d6f5-766b-bfba-506ce3b6246b', 'routing', 'petition.routed', '2026-11-26 01:00:01.156+00'),
	('01a2155d-d719-7c13-945e-82d01e64a6ae', 'routing', 'petition.accepted', '2026-11-26 01:00:01.187+00'),
	('01a2155d-d736-7c05-a7de-40f3dc97e65c', 'routing', 'petition.escalated', '2026-11-26 01:00:01.219+00'),
	('01a2155d-d73b-70d9-a6b8-68afc70a7e02', 'intake', 'petition.answered', '2026-11-26 01:00:01.234+00'),
	('01a2155d-d75a-7a76-9f72-c6b5814f819c', 'intake', 'petition.received', '2026-11-26 01:00:01.251+00'),
	('01a2155d-d75f-76b4-9f2b-cb4ede59daf9', 'routing', 'petition.routed', '2026-11-26 01:00:01.258+00'),
	('01a2155d-d777-724e-b718-ee47beca9370', 'routing', 'petition.accepted', '2026-11-26 01:00:01.278+00'),
	('01a2155d-d786-72f2-9bd7-3148ad3c3e45', 'intake', 'petition.answered', '2026-11-26 01:00:01.293+00'),
	('01a2155d-d798-72b5-bf26-83d561415936', 'intake', 'petition.reopened', '2026-11-26 01:00:01.317+00'),
	('01a2155d-d79a-7a20-ad23-7ad787647955', 'intake', 'petition.received', '2026-11-26 01:00:01.317+00'),
	('01a2155d-d7a0-7e83-b7af-5ffeba85314d', 'routing', 'petition.routed', '2026-11-26 01:00:01.326+00'),
	('01a2155d-d7c1-7039-ae45-1594d7e5ee8c', 'routing', 'petition.accepted', '2026-11-26 01:00:01.353+00'),
	('01a2155d-d7d6-7f70-b9e6-e5cd6a8b69de', 'intake', 'petition.answered', '2026-11-26 01:00:01.372+00'),
	('01a2155d-d7ea-70a9-be4e-3b179f216042', 'intake', 'petition.received', '2026-11-26 01:00:01.395+00'),
	('01a2155d-d7ee-7553-b58d-67d02f207f72', 'routing', 'petition.routed', '2026-11-26 01:00:01.404+00'),
	('01a2155d-d810-7308-bee8-5c5d240fbb83', 'routing', 'petition.accepted', '2026-11-26 01:00:01.431+00'),
	('01a21971-8bc4-7dea-8292-697300e2e9ff', 'routing', 'petition.returned', '2026-11-26 20:00:01.493+00'),
	('01a21971-8c1e-79ad-bc4d-93d2197ad6d6', 'intake', 'petition.received', '2026-11-26 20:00:01.582+00'),
	('01a21971-8c25-7729-94ff-15578e5249de', 'routing', 'petition.routed', '2026-11-26 20:00:01.597+00'),
	('01a21971-8c60-7307-b315-ffe8611e81e3', 'intake', 'petition.received', '2026-11-26 20:00:01.645+00'),
	('01a21971-8c68-7ddc-8e3f-fbf35f74838e', 'routing', 'petition.routed', '2026-11-26 20:00:01.665+00');


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: sla; Owner: -
--



--
-- Data for Name: outbox_delivered; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.outbox_delivered VALUES
	('01a1ec2a-f407-7989-89b4-f6ac33a9c1fe', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 1, 'clock.started', '{"id":"01a1ec2a-f407-7989-89b4-f6ac33a9c1fe","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.391Z","sequence":"1","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"clockStarted":{"clock":{"id":"01a1ec2a-f407-7b65-b9b2-cd40180a544f","petitionId":"01a1ec2a-f3f0-7df6-980b-915552c05a30","petitionCode":"KN-2026-000001-7","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-18T01:00:00.368Z","dueAt":"2026-11-19T01:00:00.368Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-18T13:00:00.368Z"},{"percent":75,"at":"2026-11-18T19:00:00.368Z"},{"percent":90,"at":"2026-11-18T22:36:00.368Z"},{"percent":100,"at":"2026-11-19T01:00:00.368Z"}],"communeCode":"27991","live":true}}}}', '2026-11-18 01:00:00.391+00', '2026-11-18 01:00:00.433+00'),
	('01a1ec2a-f425-7ed0-85e7-d2f0f9e66237', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 2, 'clock.started', '{"id":"01a1ec2a-f425-7ed0-85e7-d2f0f9e66237","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.421Z","sequence":"2","traceparent":"00-64e6c2ebacf9bd9fc14497495912b76e-c471b757bb1318c5-01","data":{"clockStarted":{"clock":{"id":"01a1ec2a-f425-775b-8e4d-30f3db98a743","petitionId":"01a1ec2a-f3f0-7df6-980b-915552c05a30","petitionCode":"KN-2026-000001-7","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-18T01:00:00.379Z","dueAt":"2026-11-18T02:00:00.379Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-18T02:00:00.379Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-18 01:00:00.421+00', '2026-11-18 01:00:00.457+00'),
	('01a1ec2a-f46a-7d72-a6a1-155af5ab267d', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 3, 'clock.stopped', '{"id":"01a1ec2a-f46a-7d72-a6a1-155af5ab267d","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.490Z","sequence":"3","traceparent":"00-d6a288ca0ab10ca360efd5a08c200ec3-a205c461b22e8c1f-01","data":{"clockStopped":{"clock":{"id":"01a1ec2a-f425-775b-8e4d-30f3db98a743","petitionId":"01a1ec2a-f3f0-7df6-980b-915552c05a30","petitionCode":"KN-2026-000001-7","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-18T01:00:00.379Z","dueAt":"2026-11-18T02:00:00.379Z","stoppedAt":"2026-11-18T01:00:00.471Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-18T02:00:00.379Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-18T01:00:00.471Z","inTime":true}}}', '2026-11-18 01:00:00.49+00', '2026-11-18 01:00:00.499+00'),
	('01a1ec2a-f496-76da-a607-230896bf1338', 'notification', '01a1ec2a-f3f0-7df6-980b-915552c05a30', 4, 'clock.stopped', '{"id":"01a1ec2a-f496-76da-a607-230896bf1338","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a1ec2a-f3f0-7df6-980b-915552c05a30","time":"2026-11-18T01:00:00.534Z","sequence":"4","traceparent":"00-dd7fc94bd5fefe10d4217ec64b365920-a7255571604467ff-01","data":{"clockStopped":{"clock":{"id":"01a1ec2a-f407-7b65-b9b2-cd40180a544f","petitionId":"01a1ec2a-f3f0-7df6-980b-915552c05a30","petitionCode":"KN-2026-000001-7","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ANSWERED","startedAt":"2026-11-18T01:00:00.368Z","dueAt":"2026-11-19T01:00:00.368Z","stoppedAt":"2026-11-18T01:00:00.519Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-18T13:00:00.368Z"},{"percent":75,"at":"2026-11-18T19:00:00.368Z"},{"percent":90,"at":"2026-11-18T22:36:00.368Z"},{"percent":100,"at":"2026-11-19T01:00:00.368Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-18T01:00:00.519Z","inTime":true}}}', '2026-11-18 01:00:00.534+00', '2026-11-18 01:00:00.558+00'),
	('01a2155d-d4f5-7788-99a7-1a132a57cac8', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 1, 'clock.started', '{"id":"01a2155d-d4f5-7788-99a7-1a132a57cac8","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.629Z","sequence":"1","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d4f5-7897-9b35-36abd6c5e64d","petitionId":"01a2155d-d4e8-7d02-be59-d216af7ffda0","petitionCode":"KN-2026-000002-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.616Z","dueAt":"2026-11-27T01:00:00.616Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.616Z"},{"percent":75,"at":"2026-11-26T19:00:00.616Z"},{"percent":90,"at":"2026-11-26T22:36:00.616Z"},{"percent":100,"at":"2026-11-27T01:00:00.616Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.629+00', '2026-11-26 01:00:00.644+00'),
	('01a2155d-d500-7637-801d-4ee07da95c15', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 2, 'clock.started', '{"id":"01a2155d-d500-7637-801d-4ee07da95c15","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.640Z","sequence":"2","traceparent":"00-bc621e77c9c9ac0f5066aee82272be50-419036e1a8a23c9e-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d500-7d94-8caf-780591c4b68e","petitionId":"01a2155d-d4e8-7d02-be59-d216af7ffda0","petitionCode":"KN-2026-000002-5","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.623Z","dueAt":"2026-11-26T02:00:00.623Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.623Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.64+00', '2026-11-26 01:00:00.652+00'),
	('01a2155d-d51e-7082-bc57-bf34a796136c', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 3, 'clock.stopped', '{"id":"01a2155d-d51e-7082-bc57-bf34a796136c","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.670Z","sequence":"3","traceparent":"00-d2e5bee9519be223429826d16c376660-fb986099ba43dae7-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d500-7d94-8caf-780591c4b68e","petitionId":"01a2155d-d4e8-7d02-be59-d216af7ffda0","petitionCode":"KN-2026-000002-5","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:00.623Z","dueAt":"2026-11-26T02:00:00.623Z","stoppedAt":"2026-11-26T01:00:00.660Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.623Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.660Z","inTime":true}}}', '2026-11-26 01:00:00.67+00', '2026-11-26 01:00:00.674+00'),
	('01a21971-8bab-77fa-9143-7be739d3f8eb', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 5, 'clock.breached', '{"id":"01a21971-8bab-77fa-9143-7be739d3f8eb","source":"sla","specversion":"1.0","type":"clock.breached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"5","data":{"clockBreached":{"clock":{"id":"01a2155d-d60a-7e41-a41c-483d0139397d","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.868Z","dueAt":"2026-11-26T02:00:00.868Z","breachedAt":"2026-11-26T02:00:00.869Z","policyId":"acceptance","policyVersion":1,"round":2,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.868Z","firedAt":"2026-11-26T20:00:01.451Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"at":"2026-11-26T02:00:00.869Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.471+00'),
	('01a2155d-d533-7737-9e88-d100b6b7f18b', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 1, 'clock.started', '{"id":"01a2155d-d533-7737-9e88-d100b6b7f18b","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.691Z","sequence":"1","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d533-7af3-a526-24e70e16044c","petitionId":"01a2155d-d529-741d-9bee-47e60be6372d","petitionCode":"KN-2026-000003-3","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.681Z","dueAt":"2026-11-27T01:00:00.681Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.681Z"},{"percent":75,"at":"2026-11-26T19:00:00.681Z"},{"percent":90,"at":"2026-11-26T22:36:00.681Z"},{"percent":100,"at":"2026-11-27T01:00:00.681Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.691+00', '2026-11-26 01:00:00.708+00'),
	('01a2155d-d53e-7852-b420-14c99964004e', 'notification', '01a2155d-d4e8-7d02-be59-d216af7ffda0', 4, 'clock.stopped', '{"id":"01a2155d-d53e-7852-b420-14c99964004e","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d4e8-7d02-be59-d216af7ffda0","time":"2026-11-26T01:00:00.702Z","sequence":"4","traceparent":"00-759da6fe74c06d7d8041857f5a8315b2-3bf47c2870e66130-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d4f5-7897-9b35-36abd6c5e64d","petitionId":"01a2155d-d4e8-7d02-be59-d216af7ffda0","petitionCode":"KN-2026-000002-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"TRANSFERRED","startedAt":"2026-11-26T01:00:00.616Z","dueAt":"2026-11-27T01:00:00.616Z","stoppedAt":"2026-11-26T01:00:00.679Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.616Z"},{"percent":75,"at":"2026-11-26T19:00:00.616Z"},{"percent":90,"at":"2026-11-26T22:36:00.616Z"},{"percent":100,"at":"2026-11-27T01:00:00.616Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.679Z","inTime":true}}}', '2026-11-26 01:00:00.702+00', '2026-11-26 01:00:00.708+00'),
	('01a2155d-d53e-780c-b498-a4237d46305a', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 2, 'clock.started', '{"id":"01a2155d-d53e-780c-b498-a4237d46305a","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.702Z","sequence":"2","traceparent":"00-45be84c9f192d5da4f90b619ff85991d-670d03b190d19285-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d53e-7f40-8393-9a705144bbc7","petitionId":"01a2155d-d529-741d-9bee-47e60be6372d","petitionCode":"KN-2026-000003-3","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.686Z","dueAt":"2026-11-26T02:00:00.686Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.686Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.702+00', '2026-11-26 01:00:00.717+00'),
	('01a2155d-d568-75ea-99f0-b998103795ee', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 3, 'clock.stopped', '{"id":"01a2155d-d568-75ea-99f0-b998103795ee","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.744Z","sequence":"3","traceparent":"00-976d138a5b65fa6ad9725dd2bdcd868c-4c946d3d03e6a45d-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d533-7af3-a526-24e70e16044c","petitionId":"01a2155d-d529-741d-9bee-47e60be6372d","petitionCode":"KN-2026-000003-3","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"REJECTED","startedAt":"2026-11-26T01:00:00.681Z","dueAt":"2026-11-27T01:00:00.681Z","stoppedAt":"2026-11-26T01:00:00.729Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.681Z"},{"percent":75,"at":"2026-11-26T19:00:00.681Z"},{"percent":90,"at":"2026-11-26T22:36:00.681Z"},{"percent":100,"at":"2026-11-27T01:00:00.681Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.729Z","inTime":true}}}', '2026-11-26 01:00:00.744+00', '2026-11-26 01:00:00.763+00'),
	('01a2155d-d568-7e37-9702-ddcd894068e8', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 1, 'clock.started', '{"id":"01a2155d-d568-7e37-9702-ddcd894068e8","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.744Z","sequence":"1","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d568-7501-bd52-be44c9058ac0","petitionId":"01a2155d-d55b-7490-bc94-71f8631d73df","petitionCode":"KN-2026-000004-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.731Z","dueAt":"2026-11-27T01:00:00.731Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.731Z"},{"percent":75,"at":"2026-11-26T19:00:00.731Z"},{"percent":90,"at":"2026-11-26T22:36:00.731Z"},{"percent":100,"at":"2026-11-27T01:00:00.731Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.744+00', '2026-11-26 01:00:00.763+00'),
	('01a2155d-d568-75cc-8de3-d0d4ec0b4423', 'notification', '01a2155d-d529-741d-9bee-47e60be6372d', 4, 'clock.stopped', '{"id":"01a2155d-d568-75cc-8de3-d0d4ec0b4423","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d529-741d-9bee-47e60be6372d","time":"2026-11-26T01:00:00.744Z","sequence":"4","traceparent":"00-976d138a5b65fa6ad9725dd2bdcd868c-4c946d3d03e6a45d-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d53e-7f40-8393-9a705144bbc7","petitionId":"01a2155d-d529-741d-9bee-47e60be6372d","petitionCode":"KN-2026-000003-3","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"REJECTED","startedAt":"2026-11-26T01:00:00.686Z","dueAt":"2026-11-26T02:00:00.686Z","stoppedAt":"2026-11-26T01:00:00.729Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.686Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.729Z","inTime":true}}}', '2026-11-26 01:00:00.744+00', '2026-11-26 01:00:00.777+00'),
	('01a2155d-d572-72cb-a6e1-efea1c760a25', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 2, 'clock.started', '{"id":"01a2155d-d572-72cb-a6e1-efea1c760a25","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.754Z","sequence":"2","traceparent":"00-8408016abfa3fa3d198e18934f185b30-0233842c005e9f18-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d572-7bcd-a2f3-869e674b9430","petitionId":"01a2155d-d55b-7490-bc94-71f8631d73df","petitionCode":"KN-2026-000004-1","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.738Z","dueAt":"2026-11-26T02:00:00.738Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.738Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.754+00', '2026-11-26 01:00:00.777+00'),
	('01a2155d-d59e-733c-ab6e-32ff5604e9e1', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 1, 'clock.started', '{"id":"01a2155d-d59e-733c-ab6e-32ff5604e9e1","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.798Z","sequence":"1","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d59e-7283-956f-1dba77a079d9","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.786Z"},{"percent":75,"at":"2026-11-26T19:00:00.786Z"},{"percent":90,"at":"2026-11-26T22:36:00.786Z"},{"percent":100,"at":"2026-11-27T01:00:00.786Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.798+00', '2026-11-26 01:00:00.819+00'),
	('01a2155d-d59e-78d7-87fc-851f85227f44', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 3, 'clock.stopped', '{"id":"01a2155d-d59e-78d7-87fc-851f85227f44","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.798Z","sequence":"3","traceparent":"00-8d08e5418d0b6bc6ce0775ff0c6d8c2e-13a300bc9f0616b5-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d568-7501-bd52-be44c9058ac0","petitionId":"01a2155d-d55b-7490-bc94-71f8631d73df","petitionCode":"KN-2026-000004-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"WITHDRAWN","startedAt":"2026-11-26T01:00:00.731Z","dueAt":"2026-11-27T01:00:00.731Z","stoppedAt":"2026-11-26T01:00:00.785Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.731Z"},{"percent":75,"at":"2026-11-26T19:00:00.731Z"},{"percent":90,"at":"2026-11-26T22:36:00.731Z"},{"percent":100,"at":"2026-11-27T01:00:00.731Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.785Z","inTime":true}}}', '2026-11-26 01:00:00.798+00', '2026-11-26 01:00:00.819+00'),
	('01a2155d-d59e-7f53-8a5e-e3c32b2df638', 'notification', '01a2155d-d55b-7490-bc94-71f8631d73df', 4, 'clock.stopped', '{"id":"01a2155d-d59e-7f53-8a5e-e3c32b2df638","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d55b-7490-bc94-71f8631d73df","time":"2026-11-26T01:00:00.798Z","sequence":"4","traceparent":"00-8d08e5418d0b6bc6ce0775ff0c6d8c2e-13a300bc9f0616b5-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d572-7bcd-a2f3-869e674b9430","petitionId":"01a2155d-d55b-7490-bc94-71f8631d73df","petitionCode":"KN-2026-000004-1","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"WITHDRAWN","startedAt":"2026-11-26T01:00:00.738Z","dueAt":"2026-11-26T02:00:00.738Z","stoppedAt":"2026-11-26T01:00:00.785Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.738Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.785Z","inTime":true}}}', '2026-11-26 01:00:00.798+00', '2026-11-26 01:00:00.83+00'),
	('01a2155d-d5a8-764c-80c3-9523e2dac07d', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 2, 'clock.started', '{"id":"01a2155d-d5a8-764c-80c3-9523e2dac07d","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.808Z","sequence":"2","traceparent":"00-2f487c9dbc0ce7ea041bae2ab970deb7-8be754d5485182fb-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d5a8-7076-8b04-7b1b0d58db97","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.793Z","dueAt":"2026-11-26T02:00:00.793Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.793Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.808+00', '2026-11-26 01:00:00.83+00'),
	('01a2155d-d5d5-78a7-a21e-68f42009cfd9', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 3, 'clock.stopped', '{"id":"01a2155d-d5d5-78a7-a21e-68f42009cfd9","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.853Z","sequence":"3","traceparent":"00-bf8c132420b46fb59e59964e829e7c21-22a0829ef4015aeb-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d5a8-7076-8b04-7b1b0d58db97","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:00.793Z","dueAt":"2026-11-26T02:00:00.793Z","stoppedAt":"2026-11-26T01:00:00.837Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.793Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:00.837Z","inTime":true}}}', '2026-11-26 01:00:00.853+00', '2026-11-26 01:00:00.862+00'),
	('01a2155d-d5f3-7ec6-b265-e65fcf165a22', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 1, 'clock.started', '{"id":"01a2155d-d5f3-7ec6-b265-e65fcf165a22","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.883Z","sequence":"1","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d5f3-7316-8a78-1224be5debf1","petitionId":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","petitionCode":"KN-2026-000006-8","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.871Z","dueAt":"2026-11-27T01:00:00.871Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.871Z"},{"percent":75,"at":"2026-11-26T19:00:00.871Z"},{"percent":90,"at":"2026-11-26T22:36:00.871Z"},{"percent":100,"at":"2026-11-27T01:00:00.871Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.883+00', '2026-11-26 01:00:00.924+00'),
	('01a2155d-d60a-70b7-9183-df1f7290c8bf', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 4, 'clock.started', '{"id":"01a2155d-d60a-70b7-9183-df1f7290c8bf","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T01:00:00.906Z","sequence":"4","traceparent":"00-e9ef4f62acea405f94176020faccd4cb-80680a5557406923-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d60a-7e41-a41c-483d0139397d","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.868Z","dueAt":"2026-11-26T02:00:00.868Z","policyId":"acceptance","policyVersion":1,"round":2,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.868Z"}],"officerId":"thu-ky","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.906+00', '2026-11-26 01:00:00.924+00'),
	('01a2155d-d60a-7606-957d-05d298bdb80e', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 2, 'clock.started', '{"id":"01a2155d-d60a-7606-957d-05d298bdb80e","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.906Z","sequence":"2","traceparent":"00-f21456632df0f55887ad16c4873f6210-e821947997a954c2-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d60a-7d6c-a588-ce0e08514aa6","petitionId":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","petitionCode":"KN-2026-000006-8","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.877Z","dueAt":"2026-11-26T02:00:00.877Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.877Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.906+00', '2026-11-26 01:00:00.936+00'),
	('01a2155d-d645-7a30-bbb9-c597e644b7e1', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 3, 'clock.paused', '{"id":"01a2155d-d645-7a30-bbb9-c597e644b7e1","source":"sla","specversion":"1.0","type":"clock.paused","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.965Z","sequence":"3","traceparent":"00-1688fd307ddd8e4e219bd4a5d9c76f86-24012ce8f12f0491-01","data":{"clockPaused":{"clock":{"id":"01a2155d-d5f3-7316-8a78-1224be5debf1","petitionId":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","petitionCode":"KN-2026-000006-8","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_PAUSED","startedAt":"2026-11-26T01:00:00.871Z","dueAt":"2026-11-27T01:00:00.871Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.871Z"},{"percent":75,"at":"2026-11-26T19:00:00.871Z"},{"percent":90,"at":"2026-11-26T22:36:00.871Z"},{"percent":100,"at":"2026-11-27T01:00:00.871Z"}],"pauses":[{"from":"2026-11-26T01:00:00.948Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"reason":"AWAITING_SUPPLEMENT","at":"2026-11-26T01:00:00.948Z"}}}', '2026-11-26 01:00:00.965+00', '2026-11-26 01:00:00.972+00'),
	('01a2155d-d645-7c20-a236-4263ccabe131', 'notification', '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 4, 'clock.paused', '{"id":"01a2155d-d645-7c20-a236-4263ccabe131","source":"sla","specversion":"1.0","type":"clock.paused","subject":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","time":"2026-11-26T01:00:00.965Z","sequence":"4","traceparent":"00-1688fd307ddd8e4e219bd4a5d9c76f86-24012ce8f12f0491-01","data":{"clockPaused":{"clock":{"id":"01a2155d-d60a-7d6c-a588-ce0e08514aa6","petitionId":"01a2155d-d5e7-7b52-9ecb-e2656922bbef","petitionCode":"KN-2026-000006-8","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_PAUSED","startedAt":"2026-11-26T01:00:00.877Z","dueAt":"2026-11-26T02:00:00.877Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.877Z"}],"pauses":[{"from":"2026-11-26T01:00:00.948Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"reason":"AWAITING_SUPPLEMENT","at":"2026-11-26T01:00:00.948Z"}}}', '2026-11-26 01:00:00.965+00', '2026-11-26 01:00:00.979+00'),
	('01a2155d-d662-70e8-9389-f68e994f3aa6', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 1, 'clock.started', '{"id":"01a2155d-d662-70e8-9389-f68e994f3aa6","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:00.994Z","sequence":"1","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d662-7747-82f7-576bd55a2979","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.984Z"},{"percent":75,"at":"2026-11-26T19:00:00.984Z"},{"percent":90,"at":"2026-11-26T22:36:00.984Z"},{"percent":100,"at":"2026-11-27T01:00:00.984Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:00.994+00', '2026-11-26 01:00:01.013+00'),
	('01a2155d-d66e-70ca-ab92-004f44a033d2', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 2, 'clock.started', '{"id":"01a2155d-d66e-70ca-ab92-004f44a033d2","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:01.006Z","sequence":"2","traceparent":"00-87081d3a0d9f68eba40f96b6f0494a2f-f497f8fc044e1701-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d66e-7f8e-9eeb-a9f2f8775f06","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.989Z","dueAt":"2026-11-26T02:00:00.989Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.989Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.006+00', '2026-11-26 01:00:01.024+00'),
	('01a2155d-d691-78cc-b440-685715a10621', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 3, 'clock.stopped', '{"id":"01a2155d-d691-78cc-b440-685715a10621","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T01:00:01.041Z","sequence":"3","traceparent":"00-37526e079c473b906fba10057060d1ad-d49d6aae5accdc16-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d66e-7f8e-9eeb-a9f2f8775f06","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:00.989Z","dueAt":"2026-11-26T02:00:00.989Z","stoppedAt":"2026-11-26T01:00:01.032Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.989Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.032Z","inTime":true}}}', '2026-11-26 01:00:01.041+00', '2026-11-26 01:00:01.045+00'),
	('01a2155d-d6ba-7a2f-87be-7f54d3c9de73', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 1, 'clock.started', '{"id":"01a2155d-d6ba-7a2f-87be-7f54d3c9de73","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.082Z","sequence":"1","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d6ba-71db-b648-d879362615b2","petitionId":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","petitionCode":"KN-2026-000008-4","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.070Z","dueAt":"2026-11-27T01:00:01.070Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.070Z"},{"percent":75,"at":"2026-11-26T19:00:01.070Z"},{"percent":90,"at":"2026-11-26T22:36:01.070Z"},{"percent":100,"at":"2026-11-27T01:00:01.070Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.082+00', '2026-11-26 01:00:01.098+00'),
	('01a2155d-d6c6-730e-846f-5b5357578703', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 2, 'clock.started', '{"id":"01a2155d-d6c6-730e-846f-5b5357578703","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.094Z","sequence":"2","traceparent":"00-d8f6b5d38eb21c30efb992134bbc1d1e-adbbff83cd6104ba-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d6c6-758d-a5d6-5ec2df44b961","petitionId":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","petitionCode":"KN-2026-000008-4","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.078Z","dueAt":"2026-11-26T02:00:01.078Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.078Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.094+00', '2026-11-26 01:00:01.117+00'),
	('01a2155d-d6fa-774f-8e3d-b66e3cab9144', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 1, 'clock.started', '{"id":"01a2155d-d6fa-774f-8e3d-b66e3cab9144","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.146Z","sequence":"1","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e","petitionId":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","petitionCode":"KN-2026-000009-2","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.134Z","dueAt":"2026-11-27T01:00:01.134Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.134Z"},{"percent":75,"at":"2026-11-26T19:00:01.134Z"},{"percent":90,"at":"2026-11-26T22:36:01.134Z"},{"percent":100,"at":"2026-11-27T01:00:01.134Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.146+00', '2026-11-26 01:00:01.16+00'),
	('01a2155d-d6fa-7949-b8db-5efd22aa2851', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 3, 'clock.stopped', '{"id":"01a2155d-d6fa-7949-b8db-5efd22aa2851","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.146Z","sequence":"3","traceparent":"00-9400613d4ff1010363ce1cf5715d6fde-920b53af90f744c5-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d6ba-71db-b648-d879362615b2","petitionId":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","petitionCode":"KN-2026-000008-4","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"FOLLOWS:01a2155d-d658-76d9-98c6-63adb3884100","startedAt":"2026-11-26T01:00:01.070Z","dueAt":"2026-11-27T01:00:01.070Z","stoppedAt":"2026-11-26T01:00:01.127Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.070Z"},{"percent":75,"at":"2026-11-26T19:00:01.070Z"},{"percent":90,"at":"2026-11-26T22:36:01.070Z"},{"percent":100,"at":"2026-11-27T01:00:01.070Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.127Z","inTime":true}}}', '2026-11-26 01:00:01.146+00', '2026-11-26 01:00:01.16+00'),
	('01a2155d-d6fa-7d59-b4d1-1d9deea6e69e', 'notification', '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 4, 'clock.stopped', '{"id":"01a2155d-d6fa-7d59-b4d1-1d9deea6e69e","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","time":"2026-11-26T01:00:01.146Z","sequence":"4","traceparent":"00-9400613d4ff1010363ce1cf5715d6fde-920b53af90f744c5-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d6c6-758d-a5d6-5ec2df44b961","petitionId":"01a2155d-d6ae-7ef5-9e48-ceed5ce02c49","petitionCode":"KN-2026-000008-4","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"FOLLOWS:01a2155d-d658-76d9-98c6-63adb3884100","startedAt":"2026-11-26T01:00:01.078Z","dueAt":"2026-11-26T02:00:01.078Z","stoppedAt":"2026-11-26T01:00:01.127Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.078Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.127Z","inTime":true}}}', '2026-11-26 01:00:01.146+00', '2026-11-26 01:00:01.168+00'),
	('01a2155d-d704-7699-a92f-5f9c76e1b1b8', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 2, 'clock.started', '{"id":"01a2155d-d704-7699-a92f-5f9c76e1b1b8","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.156Z","sequence":"2","traceparent":"00-1b15208e0af55af9af3b4e39c0353016-62de31e1d6668ec2-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d704-73e8-9dc2-c78543e2d26f","petitionId":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","petitionCode":"KN-2026-000009-2","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.141Z","dueAt":"2026-11-26T02:00:01.141Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.141Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.156+00', '2026-11-26 01:00:01.168+00'),
	('01a2155d-d723-767f-81bf-34da703a8dff', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 3, 'clock.stopped', '{"id":"01a2155d-d723-767f-81bf-34da703a8dff","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.187Z","sequence":"3","traceparent":"00-d35495ca60a6169d6e2413ebab061949-fa522565f2a589e3-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d704-73e8-9dc2-c78543e2d26f","petitionId":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","petitionCode":"KN-2026-000009-2","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:01.141Z","dueAt":"2026-11-26T02:00:01.141Z","stoppedAt":"2026-11-26T01:00:01.177Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.141Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.177Z","inTime":true}}}', '2026-11-26 01:00:01.187+00', '2026-11-26 01:00:01.195+00'),
	('01a2155d-d743-71f1-b4cc-77e86c06c3f0', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 4, 'clock.stopped', '{"id":"01a2155d-d743-71f1-b4cc-77e86c06c3f0","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.219Z","sequence":"4","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e","petitionId":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","petitionCode":"KN-2026-000009-2","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"HANDED_OVER","startedAt":"2026-11-26T01:00:01.134Z","dueAt":"2026-11-27T01:00:01.134Z","stoppedAt":"2026-11-26T01:00:01.206Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.134Z"},{"percent":75,"at":"2026-11-26T19:00:01.134Z"},{"percent":90,"at":"2026-11-26T22:36:01.134Z"},{"percent":100,"at":"2026-11-27T01:00:01.134Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.206Z","inTime":true}}}', '2026-11-26 01:00:01.219+00', '2026-11-26 01:00:01.227+00'),
	('01a2155d-d743-718a-afd8-4c94edd3edc1', 'notification', '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 5, 'clock.started', '{"id":"01a2155d-d743-718a-afd8-4c94edd3edc1","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","time":"2026-11-26T01:00:01.219Z","sequence":"5","traceparent":"00-57a2e91a08e6a02a1f57f7111dc155ef-fe3803bc342d9acd-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d743-7d6a-8a71-85e4d3122120","petitionId":"01a2155d-d6ee-77d3-bc3e-c7777cace54a","petitionCode":"KN-2026-000009-2","track":"TRACK_AUTHORITY","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.206Z","dueAt":"2026-12-26T01:00:01.206Z","policyId":"authority","policyVersion":1,"round":1,"stages":[{"percent":1,"at":"2026-12-03T01:00:01.206Z"},{"percent":100,"at":"2026-12-26T01:00:01.206Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.219+00', '2026-11-26 01:00:01.237+00'),
	('01a2155d-d763-7979-b068-1e2f3e7213cf', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 1, 'clock.started', '{"id":"01a2155d-d763-7979-b068-1e2f3e7213cf","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.251Z","sequence":"1","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d763-7636-9310-27c1a990efd5","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.242Z","dueAt":"2026-11-27T01:00:01.242Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.242Z"},{"percent":75,"at":"2026-11-26T19:00:01.242Z"},{"percent":90,"at":"2026-11-26T22:36:01.242Z"},{"percent":100,"at":"2026-11-27T01:00:01.242Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.251+00', '2026-11-26 01:00:01.261+00'),
	('01a2155d-d76a-78f1-ad8a-7fa8980a68cd', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 2, 'clock.started', '{"id":"01a2155d-d76a-78f1-ad8a-7fa8980a68cd","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.258Z","sequence":"2","traceparent":"00-ed4c20ef7cec9b9ffad6811914ec50ef-0b161da53d6b87fc-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d76a-7177-a820-dff8bf844d5d","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.247Z","dueAt":"2026-11-26T02:00:01.247Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.247Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.258+00', '2026-11-26 01:00:01.267+00'),
	('01a2155d-d77e-7221-bfa3-157c128550e2', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 3, 'clock.stopped', '{"id":"01a2155d-d77e-7221-bfa3-157c128550e2","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.278Z","sequence":"3","traceparent":"00-ae04ff3795be860fc87fe91d761c958c-37dccb4fbeab6867-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d76a-7177-a820-dff8bf844d5d","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:01.247Z","dueAt":"2026-11-26T02:00:01.247Z","stoppedAt":"2026-11-26T01:00:01.271Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.247Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.271Z","inTime":true}}}', '2026-11-26 01:00:01.278+00', '2026-11-26 01:00:01.281+00'),
	('01a2155d-d78d-70dd-a03f-0759be201919', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 4, 'clock.stopped', '{"id":"01a2155d-d78d-70dd-a03f-0759be201919","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.293Z","sequence":"4","traceparent":"00-c09a83dfdb224e32bf4d579a5027267c-0d5718aabea01b57-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d763-7636-9310-27c1a990efd5","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ANSWERED","startedAt":"2026-11-26T01:00:01.242Z","dueAt":"2026-11-27T01:00:01.242Z","stoppedAt":"2026-11-26T01:00:01.286Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.242Z"},{"percent":75,"at":"2026-11-26T19:00:01.242Z"},{"percent":90,"at":"2026-11-26T22:36:01.242Z"},{"percent":100,"at":"2026-11-27T01:00:01.242Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.286Z","inTime":true}}}', '2026-11-26 01:00:01.293+00', '2026-11-26 01:00:01.298+00'),
	('01a2155d-d7a5-737f-b137-2fae1e05e64d', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 1, 'clock.started', '{"id":"01a2155d-d7a5-737f-b137-2fae1e05e64d","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.317Z","sequence":"1","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d7a5-7ba0-8084-5a62483ff278","petitionId":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","petitionCode":"KN-2026-000011-3","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.306Z","dueAt":"2026-11-27T01:00:01.306Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.306Z"},{"percent":75,"at":"2026-11-26T19:00:01.306Z"},{"percent":90,"at":"2026-11-26T22:36:01.306Z"},{"percent":100,"at":"2026-11-27T01:00:01.306Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.317+00', '2026-11-26 01:00:01.33+00'),
	('01a2155d-d7a5-77c4-bfaf-c0b0a392dcbb', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 5, 'clock.started', '{"id":"01a2155d-d7a5-77c4-bfaf-c0b0a392dcbb","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T01:00:01.317Z","sequence":"5","traceparent":"00-b06dbc1eebae7816604e35e453e75447-5b02731f0bc7a92c-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d7a5-76f5-b3d3-e94efcbf88f6","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.304Z","dueAt":"2026-11-27T01:00:01.304Z","policyId":"rapid-24h","policyVersion":1,"round":2,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.304Z"},{"percent":75,"at":"2026-11-26T19:00:01.304Z"},{"percent":90,"at":"2026-11-26T22:36:01.304Z"},{"percent":100,"at":"2026-11-27T01:00:01.304Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.317+00', '2026-11-26 01:00:01.33+00'),
	('01a2155d-d7ae-7d2e-924b-4d8184254ff7', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 2, 'clock.started', '{"id":"01a2155d-d7ae-7d2e-924b-4d8184254ff7","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.326Z","sequence":"2","traceparent":"00-3334d75498292f338aa67a86ba8dce31-08280f0749ad7706-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d7ae-74c9-99c0-006cace239a3","petitionId":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","petitionCode":"KN-2026-000011-3","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.312Z","dueAt":"2026-11-26T02:00:01.312Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.312Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.326+00', '2026-11-26 01:00:01.338+00'),
	('01a2155d-d7c9-77ad-8a43-7cf6c44d113b', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 3, 'clock.stopped', '{"id":"01a2155d-d7c9-77ad-8a43-7cf6c44d113b","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.353Z","sequence":"3","traceparent":"00-a786251d4afdc88fcdf0cbe484ca81b8-c16890d62bb3431a-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d7ae-74c9-99c0-006cace239a3","petitionId":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","petitionCode":"KN-2026-000011-3","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:01.312Z","dueAt":"2026-11-26T02:00:01.312Z","stoppedAt":"2026-11-26T01:00:01.345Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.312Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.345Z","inTime":true}}}', '2026-11-26 01:00:01.353+00', '2026-11-26 01:00:01.358+00'),
	('01a2155d-d7dc-7bc0-abcb-8c3449611635', 'notification', '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 4, 'clock.stopped', '{"id":"01a2155d-d7dc-7bc0-abcb-8c3449611635","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","time":"2026-11-26T01:00:01.372Z","sequence":"4","traceparent":"00-ade9ee530e7d7c76a0065a69cea66f85-873a4a8fba585597-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d7a5-7ba0-8084-5a62483ff278","petitionId":"01a2155d-d79a-709b-8aeb-0a0610dc27ee","petitionCode":"KN-2026-000011-3","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ANSWERED","startedAt":"2026-11-26T01:00:01.306Z","dueAt":"2026-11-27T01:00:01.306Z","stoppedAt":"2026-11-26T01:00:01.366Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.306Z"},{"percent":75,"at":"2026-11-26T19:00:01.306Z"},{"percent":90,"at":"2026-11-26T22:36:01.306Z"},{"percent":100,"at":"2026-11-27T01:00:01.306Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.366Z","inTime":true}}}', '2026-11-26 01:00:01.372+00', '2026-11-26 01:00:01.378+00'),
	('01a2155d-d7f3-7d57-bdfc-345b0fa46201', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 1, 'clock.started', '{"id":"01a2155d-d7f3-7d57-bdfc-345b0fa46201","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.395Z","sequence":"1","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d7f3-7ce2-aa8e-6f5d113f8859","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.386Z"},{"percent":75,"at":"2026-11-26T19:00:01.386Z"},{"percent":90,"at":"2026-11-26T22:36:01.386Z"},{"percent":100,"at":"2026-11-27T01:00:01.386Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.395+00', '2026-11-26 01:00:01.409+00'),
	('01a2155d-d7fc-7137-8fcd-4ba649ccef5e', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 2, 'clock.started', '{"id":"01a2155d-d7fc-7137-8fcd-4ba649ccef5e","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.404Z","sequence":"2","traceparent":"00-2ac9955eb3a3cfde4d2e308f562b15d6-49768fd4e4ccc381-01","data":{"clockStarted":{"clock":{"id":"01a2155d-d7fc-7168-beed-03f17b614c72","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.390Z","dueAt":"2026-11-26T02:00:01.390Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.390Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 01:00:01.404+00', '2026-11-26 01:00:01.417+00'),
	('01a2155d-d817-79ef-924d-aaa4f4bf55f7', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 3, 'clock.stopped', '{"id":"01a2155d-d817-79ef-924d-aaa4f4bf55f7","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T01:00:01.431Z","sequence":"3","traceparent":"00-c269087f466fcc0c0987d527753a9c91-6abb923e764950cd-01","data":{"clockStopped":{"clock":{"id":"01a2155d-d7fc-7168-beed-03f17b614c72","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"ACCEPTED","startedAt":"2026-11-26T01:00:01.390Z","dueAt":"2026-11-26T02:00:01.390Z","stoppedAt":"2026-11-26T01:00:01.424Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-26T02:00:01.390Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"at":"2026-11-26T01:00:01.424Z","inTime":true}}}', '2026-11-26 01:00:01.431+00', '2026-11-26 01:00:01.441+00'),
	('01a21971-8bab-71fc-82fa-a1404d6fe9fd', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 4, 'clock.stage_reached', '{"id":"01a21971-8bab-71fc-82fa-a1404d6fe9fd","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T20:00:01.451Z","sequence":"4","data":{"stageReached":{"clock":{"id":"01a2155d-d7f3-7ce2-aa8e-6f5d113f8859","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.386Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.386Z"},{"percent":90,"at":"2026-11-26T22:36:01.386Z"},{"percent":100,"at":"2026-11-27T01:00:01.386Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:01.386Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.471+00'),
	('01a21971-8bab-73cd-b104-19d0afa68c3e', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 4, 'clock.stage_reached', '{"id":"01a21971-8bab-73cd-b104-19d0afa68c3e","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T20:00:01.451Z","sequence":"4","data":{"stageReached":{"clock":{"id":"01a2155d-d662-7747-82f7-576bd55a2979","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.984Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.984Z"},{"percent":90,"at":"2026-11-26T22:36:00.984Z"},{"percent":100,"at":"2026-11-27T01:00:00.984Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:00.984Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.471+00'),
	('01a21971-8bab-7d4f-ae2c-4c9dc593aaea', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 6, 'clock.stage_reached', '{"id":"01a21971-8bab-7d4f-ae2c-4c9dc593aaea","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T20:00:01.451Z","sequence":"6","data":{"stageReached":{"clock":{"id":"01a2155d-d7a5-76f5-b3d3-e94efcbf88f6","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.304Z","dueAt":"2026-11-27T01:00:01.304Z","policyId":"rapid-24h","policyVersion":1,"round":2,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.304Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.304Z"},{"percent":90,"at":"2026-11-26T22:36:01.304Z"},{"percent":100,"at":"2026-11-27T01:00:01.304Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:01.304Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.471+00'),
	('01a21971-8bab-71fc-82fa-a1404d6fe9fd', 'routing', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 4, 'clock.stage_reached', '{"id":"01a21971-8bab-71fc-82fa-a1404d6fe9fd","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T20:00:01.451Z","sequence":"4","data":{"stageReached":{"clock":{"id":"01a2155d-d7f3-7ce2-aa8e-6f5d113f8859","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.386Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.386Z"},{"percent":90,"at":"2026-11-26T22:36:01.386Z"},{"percent":100,"at":"2026-11-27T01:00:01.386Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:01.386Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.479+00'),
	('01a21971-8bab-72d4-855d-8221926ddf84', 'routing', '01a2155d-d592-7fa1-9a54-f0010f678498', 6, 'clock.stage_reached', '{"id":"01a21971-8bab-72d4-855d-8221926ddf84","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"6","data":{"stageReached":{"clock":{"id":"01a2155d-d60a-7e41-a41c-483d0139397d","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.868Z","dueAt":"2026-11-26T02:00:00.868Z","breachedAt":"2026-11-26T02:00:00.869Z","policyId":"acceptance","policyVersion":1,"round":2,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.868Z","firedAt":"2026-11-26T20:00:01.451Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"percent":100,"at":"2026-11-26T02:00:00.868Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.479+00'),
	('01a21971-8bab-73cd-b104-19d0afa68c3e', 'routing', '01a2155d-d658-76d9-98c6-63adb3884100', 4, 'clock.stage_reached', '{"id":"01a21971-8bab-73cd-b104-19d0afa68c3e","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T20:00:01.451Z","sequence":"4","data":{"stageReached":{"clock":{"id":"01a2155d-d662-7747-82f7-576bd55a2979","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.984Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.984Z"},{"percent":90,"at":"2026-11-26T22:36:00.984Z"},{"percent":100,"at":"2026-11-27T01:00:00.984Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:00.984Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.479+00'),
	('01a21971-8bab-7d4f-ae2c-4c9dc593aaea', 'routing', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 6, 'clock.stage_reached', '{"id":"01a21971-8bab-7d4f-ae2c-4c9dc593aaea","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T20:00:01.451Z","sequence":"6","data":{"stageReached":{"clock":{"id":"01a2155d-d7a5-76f5-b3d3-e94efcbf88f6","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.304Z","dueAt":"2026-11-27T01:00:01.304Z","policyId":"rapid-24h","policyVersion":1,"round":2,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.304Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.304Z"},{"percent":90,"at":"2026-11-26T22:36:01.304Z"},{"percent":100,"at":"2026-11-27T01:00:01.304Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:01.304Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.479+00'),
	('01a21971-8bab-72d4-855d-8221926ddf84', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 6, 'clock.stage_reached', '{"id":"01a21971-8bab-72d4-855d-8221926ddf84","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"6","data":{"stageReached":{"clock":{"id":"01a2155d-d60a-7e41-a41c-483d0139397d","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.868Z","dueAt":"2026-11-26T02:00:00.868Z","breachedAt":"2026-11-26T02:00:00.869Z","policyId":"acceptance","policyVersion":1,"round":2,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.868Z","firedAt":"2026-11-26T20:00:01.451Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"percent":100,"at":"2026-11-26T02:00:00.868Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.51+00'),
	('01a21971-8bab-7b42-b316-61b74d58c25f', 'notification', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 5, 'clock.stage_reached', '{"id":"01a21971-8bab-7b42-b316-61b74d58c25f","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T20:00:01.451Z","sequence":"5","data":{"stageReached":{"clock":{"id":"01a2155d-d7f3-7ce2-aa8e-6f5d113f8859","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.386Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.386Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:01.386Z"},{"percent":100,"at":"2026-11-27T01:00:01.386Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:01.386Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.51+00'),
	('01a21971-8bab-7de5-94e5-545951e46ecc', 'notification', '01a2155d-d658-76d9-98c6-63adb3884100', 5, 'clock.stage_reached', '{"id":"01a21971-8bab-7de5-94e5-545951e46ecc","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T20:00:01.451Z","sequence":"5","data":{"stageReached":{"clock":{"id":"01a2155d-d662-7747-82f7-576bd55a2979","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.984Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.984Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:00.984Z"},{"percent":100,"at":"2026-11-27T01:00:00.984Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:00.984Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.51+00'),
	('01a21971-8bab-7e7c-bdb5-2ba9a4aa196f', 'notification', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 7, 'clock.stage_reached', '{"id":"01a21971-8bab-7e7c-bdb5-2ba9a4aa196f","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T20:00:01.451Z","sequence":"7","data":{"stageReached":{"clock":{"id":"01a2155d-d7a5-76f5-b3d3-e94efcbf88f6","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.304Z","dueAt":"2026-11-27T01:00:01.304Z","policyId":"rapid-24h","policyVersion":1,"round":2,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.304Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.304Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:01.304Z"},{"percent":100,"at":"2026-11-27T01:00:01.304Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:01.304Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.51+00'),
	('01a21971-8bab-7252-b701-3a23ff004965', 'routing', '01a2155d-d592-7fa1-9a54-f0010f678498', 7, 'clock.stage_reached', '{"id":"01a21971-8bab-7252-b701-3a23ff004965","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"7","data":{"stageReached":{"clock":{"id":"01a2155d-d59e-7283-956f-1dba77a079d9","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.786Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.786Z"},{"percent":90,"at":"2026-11-26T22:36:00.786Z"},{"percent":100,"at":"2026-11-27T01:00:00.786Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:00.786Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7b42-b316-61b74d58c25f', 'routing', '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 5, 'clock.stage_reached', '{"id":"01a21971-8bab-7b42-b316-61b74d58c25f","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","time":"2026-11-26T20:00:01.451Z","sequence":"5","data":{"stageReached":{"clock":{"id":"01a2155d-d7f3-7ce2-aa8e-6f5d113f8859","petitionId":"01a2155d-d7ea-7f7a-afd5-4c4380c7665b","petitionCode":"KN-2026-000012-1","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.386Z","dueAt":"2026-11-27T01:00:01.386Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.386Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.386Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:01.386Z"},{"percent":100,"at":"2026-11-27T01:00:01.386Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:01.386Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7de5-94e5-545951e46ecc', 'routing', '01a2155d-d658-76d9-98c6-63adb3884100', 5, 'clock.stage_reached', '{"id":"01a21971-8bab-7de5-94e5-545951e46ecc","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d658-76d9-98c6-63adb3884100","time":"2026-11-26T20:00:01.451Z","sequence":"5","data":{"stageReached":{"clock":{"id":"01a2155d-d662-7747-82f7-576bd55a2979","petitionId":"01a2155d-d658-76d9-98c6-63adb3884100","petitionCode":"KN-2026-000007-6","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.984Z","dueAt":"2026-11-27T01:00:00.984Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.984Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.984Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:00.984Z"},{"percent":100,"at":"2026-11-27T01:00:00.984Z"}],"unitCode":"QLNL","officerId":"cv2.qlnl","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:00.984Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7e7c-bdb5-2ba9a4aa196f', 'routing', '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 7, 'clock.stage_reached', '{"id":"01a21971-8bab-7e7c-bdb5-2ba9a4aa196f","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","time":"2026-11-26T20:00:01.451Z","sequence":"7","data":{"stageReached":{"clock":{"id":"01a2155d-d7a5-76f5-b3d3-e94efcbf88f6","petitionId":"01a2155d-d75a-7c42-a5e6-8ca5290b73c6","petitionCode":"KN-2026-000010-5","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:01.304Z","dueAt":"2026-11-27T01:00:01.304Z","policyId":"rapid-24h","policyVersion":1,"round":2,"stages":[{"percent":50,"at":"2026-11-26T13:00:01.304Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:01.304Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:01.304Z"},{"percent":100,"at":"2026-11-27T01:00:01.304Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:01.304Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.513+00'),
	('01a21971-8bab-7252-b701-3a23ff004965', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 7, 'clock.stage_reached', '{"id":"01a21971-8bab-7252-b701-3a23ff004965","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"7","data":{"stageReached":{"clock":{"id":"01a2155d-d59e-7283-956f-1dba77a079d9","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.786Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.786Z"},{"percent":90,"at":"2026-11-26T22:36:00.786Z"},{"percent":100,"at":"2026-11-27T01:00:00.786Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"percent":50,"at":"2026-11-26T13:00:00.786Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.527+00'),
	('01a21971-8bab-76a1-87fc-43264dcf08e9', 'routing', '01a2155d-d592-7fa1-9a54-f0010f678498', 8, 'clock.stage_reached', '{"id":"01a21971-8bab-76a1-87fc-43264dcf08e9","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"8","data":{"stageReached":{"clock":{"id":"01a2155d-d59e-7283-956f-1dba77a079d9","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.786Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.786Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:00.786Z"},{"percent":100,"at":"2026-11-27T01:00:00.786Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:00.786Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.529+00'),
	('01a21971-8bab-76a1-87fc-43264dcf08e9', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 8, 'clock.stage_reached', '{"id":"01a21971-8bab-76a1-87fc-43264dcf08e9","source":"sla","specversion":"1.0","type":"clock.stage_reached","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.451Z","sequence":"8","data":{"stageReached":{"clock":{"id":"01a2155d-d59e-7283-956f-1dba77a079d9","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T01:00:00.786Z","dueAt":"2026-11-27T01:00:00.786Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-26T13:00:00.786Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":75,"at":"2026-11-26T19:00:00.786Z","firedAt":"2026-11-26T20:00:01.451Z"},{"percent":90,"at":"2026-11-26T22:36:00.786Z"},{"percent":100,"at":"2026-11-27T01:00:00.786Z"}],"officerId":"thu-ky","communeCode":"27991","live":true},"percent":75,"at":"2026-11-26T19:00:00.786Z"}}}', '2026-11-26 20:00:01.451+00', '2026-11-26 20:00:01.538+00'),
	('01a21971-8bd5-72d8-80c0-241a40fa78f6', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 9, 'clock.stopped', '{"id":"01a21971-8bd5-72d8-80c0-241a40fa78f6","source":"sla","specversion":"1.0","type":"clock.stopped","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.493Z","sequence":"9","data":{"clockStopped":{"clock":{"id":"01a2155d-d60a-7e41-a41c-483d0139397d","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_STOPPED","outcome":"RETURNED","startedAt":"2026-11-26T01:00:00.868Z","dueAt":"2026-11-26T02:00:00.868Z","stoppedAt":"2026-11-26T20:00:01.476Z","breachedAt":"2026-11-26T02:00:00.869Z","policyId":"acceptance","policyVersion":1,"round":2,"stages":[{"percent":100,"at":"2026-11-26T02:00:00.868Z","firedAt":"2026-11-26T20:00:01.451Z"}],"officerId":"to-truong","communeCode":"27991","live":true},"at":"2026-11-26T20:00:01.476Z"}}}', '2026-11-26 20:00:01.493+00', '2026-11-26 20:00:01.546+00'),
	('01a21971-8bd5-752f-bed4-c03ee18ab685', 'notification', '01a2155d-d592-7fa1-9a54-f0010f678498', 10, 'clock.started', '{"id":"01a21971-8bd5-752f-bed4-c03ee18ab685","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a2155d-d592-7fa1-9a54-f0010f678498","time":"2026-11-26T20:00:01.493Z","sequence":"10","data":{"clockStarted":{"clock":{"id":"01a21971-8bd5-7087-81c3-803b02895771","petitionId":"01a2155d-d592-7fa1-9a54-f0010f678498","petitionCode":"KN-2026-000005-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T20:00:01.476Z","dueAt":"2026-11-27T01:00:00Z","policyId":"acceptance","policyVersion":1,"round":3,"stages":[{"percent":100,"at":"2026-11-27T01:00:00Z"}],"officerId":"to-truong","communeCode":"27991","live":true}}}}', '2026-11-26 20:00:01.493+00', '2026-11-26 20:00:01.554+00'),
	('01a21971-8c2e-7cdd-a384-162506f2e650', 'notification', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 1, 'clock.started', '{"id":"01a21971-8c2e-7cdd-a384-162506f2e650","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.582Z","sequence":"1","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"clockStarted":{"clock":{"id":"01a21971-8c2e-79e1-940f-0a8369ba64ea","petitionId":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","petitionCode":"KN-2026-000013-0","track":"TRACK_FORMAL_FEEDBACK","step":"RESOLVE","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T20:00:01.566Z","dueAt":"2026-12-18T17:00:00Z","policyId":"formal-feedback-resolve","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-12-08T10:00:00Z"},{"percent":75,"at":"2026-12-14T10:00:00Z"},{"percent":90,"at":"2026-12-17T03:12:00Z"},{"percent":100,"at":"2026-12-18T17:00:00Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 20:00:01.582+00', '2026-11-26 20:00:01.601+00'),
	('01a21971-8c3d-76ea-86b7-358a241f430a', 'notification', '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 2, 'clock.started', '{"id":"01a21971-8c3d-76ea-86b7-358a241f430a","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","time":"2026-11-26T20:00:01.597Z","sequence":"2","traceparent":"00-a1cca31e91da67f0cdacbdb22d54c84b-a972c307dc52a1da-01","data":{"clockStarted":{"clock":{"id":"01a21971-8c3d-769a-a99e-fc6711f2aa10","petitionId":"01a21971-8c1e-7ce7-bf6d-681ab031c81d","petitionCode":"KN-2026-000013-0","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T20:00:01.573Z","dueAt":"2026-11-27T01:00:00Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-27T01:00:00Z"}],"unitCode":"QLNL","officerId":"cv3.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 20:00:01.597+00', '2026-11-26 20:00:01.621+00'),
	('01a21971-8c6d-7cb9-a067-526b7c910e0e', 'notification', '01a21971-8c60-772a-8193-989c66c5f162', 1, 'clock.started', '{"id":"01a21971-8c6d-7cb9-a067-526b7c910e0e","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.645Z","sequence":"1","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"clockStarted":{"clock":{"id":"01a21971-8c6d-764b-8689-3a4eb52183d8","petitionId":"01a21971-8c60-772a-8193-989c66c5f162","petitionCode":"KN-2026-000014-8","track":"TRACK_RAPID_24H","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T20:00:01.632Z","dueAt":"2026-11-27T20:00:01.632Z","policyId":"rapid-24h","policyVersion":1,"round":1,"stages":[{"percent":50,"at":"2026-11-27T08:00:01.632Z"},{"percent":75,"at":"2026-11-27T14:00:01.632Z"},{"percent":90,"at":"2026-11-27T17:36:01.632Z"},{"percent":100,"at":"2026-11-27T20:00:01.632Z"}],"communeCode":"27991","live":true}}}}', '2026-11-26 20:00:01.645+00', '2026-11-26 20:00:01.674+00'),
	('01a21971-8c81-7d9e-9b5d-1199f49dc60c', 'notification', '01a21971-8c60-772a-8193-989c66c5f162', 2, 'clock.started', '{"id":"01a21971-8c81-7d9e-9b5d-1199f49dc60c","source":"sla","specversion":"1.0","type":"clock.started","subject":"01a21971-8c60-772a-8193-989c66c5f162","time":"2026-11-26T20:00:01.665Z","sequence":"2","traceparent":"00-747dcba6295054c99722c5df6134c502-ed8516a51699381d-01","data":{"clockStarted":{"clock":{"id":"01a21971-8c81-7423-863e-5154ae120091","petitionId":"01a21971-8c60-772a-8193-989c66c5f162","petitionCode":"KN-2026-000014-8","track":"TRACK_ACCEPTANCE","step":"MAIN","state":"CLOCK_STATE_RUNNING","startedAt":"2026-11-26T20:00:01.640Z","dueAt":"2026-11-27T01:00:00Z","policyId":"acceptance","policyVersion":1,"round":1,"stages":[{"percent":100,"at":"2026-11-27T01:00:00Z"}],"unitCode":"QLNL","officerId":"cv1.qlnl","communeCode":"27991","live":true}}}}', '2026-11-26 20:00:01.665+00', '2026-11-26 20:00:01.686+00');


--
-- Data for Name: policy; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.policy VALUES
	('rapid-24h', 1, 'RAPID_24H', 'MAIN', '2025-08-19 17:00:00+00', '{"effective_from":"2025-08-19T17:00:00.000Z","id":"rapid-24h","interim_stops":"BEYOND_AUTHORITY","overdue_every_hours":24,"stages":[50,75,90,100],"step":"MAIN","supplement_pauses":true,"term":{"amount":24,"kind":"clock_hours"},"track":"RAPID_24H","version":1}'),
	('formal-feedback-resolve', 1, 'FORMAL_FEEDBACK', 'RESOLVE', '2022-07-31 17:00:00+00', '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-resolve","interim_stops":"BEYOND_AUTHORITY","overdue_every_hours":24,"stages":[50,75,90,100],"step":"RESOLVE","supplement_pauses":true,"term":{"amount":15,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-publish', 1, 'FORMAL_FEEDBACK', 'PUBLISH', '2022-07-31 17:00:00+00', '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-publish","interim_stops":"NEVER","overdue_every_hours":24,"stages":[50,75,90,100],"step":"PUBLISH","supplement_pauses":false,"term":{"amount":2,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-forward', 1, 'FORMAL_FEEDBACK', 'FORWARD', '2022-07-31 17:00:00+00', '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-forward","interim_stops":"NEVER","stages":[],"step":"FORWARD","supplement_pauses":false,"term":{"amount":5,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-refuse', 1, 'FORMAL_FEEDBACK', 'REFUSE', '2022-07-31 17:00:00+00', '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-refuse","interim_stops":"NEVER","stages":[],"step":"REFUSE","supplement_pauses":false,"term":{"amount":2,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('formal-feedback-supplement', 1, 'FORMAL_FEEDBACK', 'SUPPLEMENT', '2022-07-31 17:00:00+00', '{"effective_from":"2022-07-31T17:00:00.000Z","id":"formal-feedback-supplement","interim_stops":"NEVER","stages":[],"step":"SUPPLEMENT","supplement_pauses":false,"term":{"amount":5,"kind":"working_days"},"track":"FORMAL_FEEDBACK","version":1}'),
	('acceptance', 1, 'ACCEPTANCE', 'MAIN', '2025-08-19 17:00:00+00', '{"effective_from":"2025-08-19T17:00:00.000Z","id":"acceptance","interim_stops":"BEYOND_AUTHORITY","stages":[100],"step":"MAIN","supplement_pauses":true,"term":{"amount":60,"kind":"working_minutes"},"track":"ACCEPTANCE","version":1}'),
	('authority', 1, 'AUTHORITY', 'MAIN', '2025-08-19 17:00:00+00', '{"effective_from":"2025-08-19T17:00:00.000Z","follow_up_every_days":7,"id":"authority","interim_stops":"NEVER","stages":[100],"step":"MAIN","supplement_pauses":false,"term":{"kind":"fixed_instant"},"track":"AUTHORITY","version":1}');


--
-- Data for Name: rule_revision; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.rule_revision VALUES
	(1, 3);


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.schema_migrations VALUES
	('service', 1, 'service', 'b7c0440d85d01554', 1, '2026-11-18 01:00:00.133+00'),
	('events', 1, 'events', '4904c209f386ddec', 1, '2026-11-18 01:00:00.138+00'),
	('sla', 1, 'clock', 'e1397bcada949e42', 1, '2026-11-18 01:00:00.144+00');


--
-- Data for Name: stage; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.stage VALUES
	('01a1ec2a-f425-775b-8e4d-30f3db98a743', 100, '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'CANCELLED', '2026-11-18 02:00:00.379+00', '2026-11-18 02:00:00.38+00', false, false, NULL),
	('01a1ec2a-f407-7b65-b9b2-cd40180a544f', 50, '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'CANCELLED', '2026-11-18 13:00:00.368+00', '2026-11-18 13:00:00.368+00', false, false, NULL),
	('01a1ec2a-f407-7b65-b9b2-cd40180a544f', 75, '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'CANCELLED', '2026-11-18 19:00:00.368+00', '2026-11-18 19:00:00.368+00', false, false, NULL),
	('01a1ec2a-f407-7b65-b9b2-cd40180a544f', 90, '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'CANCELLED', '2026-11-18 22:36:00.368+00', '2026-11-18 22:36:00.368+00', false, false, NULL),
	('01a1ec2a-f407-7b65-b9b2-cd40180a544f', 100, '01a1ec2a-f3f0-7df6-980b-915552c05a30', 'CANCELLED', '2026-11-19 01:00:00.368+00', '2026-11-19 01:00:00.369+00', false, false, NULL),
	('01a2155d-d500-7d94-8caf-780591c4b68e', 100, '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'CANCELLED', '2026-11-26 02:00:00.623+00', '2026-11-26 02:00:00.624+00', false, false, NULL),
	('01a2155d-d4f5-7897-9b35-36abd6c5e64d', 50, '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'CANCELLED', '2026-11-26 13:00:00.616+00', '2026-11-26 13:00:00.616+00', false, false, NULL),
	('01a2155d-d4f5-7897-9b35-36abd6c5e64d', 75, '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'CANCELLED', '2026-11-26 19:00:00.616+00', '2026-11-26 19:00:00.616+00', false, false, NULL),
	('01a2155d-d4f5-7897-9b35-36abd6c5e64d', 90, '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'CANCELLED', '2026-11-26 22:36:00.616+00', '2026-11-26 22:36:00.616+00', false, false, NULL),
	('01a2155d-d4f5-7897-9b35-36abd6c5e64d', 100, '01a2155d-d4e8-7d02-be59-d216af7ffda0', 'CANCELLED', '2026-11-27 01:00:00.616+00', '2026-11-27 01:00:00.617+00', false, false, NULL),
	('01a2155d-d533-7af3-a526-24e70e16044c', 50, '01a2155d-d529-741d-9bee-47e60be6372d', 'CANCELLED', '2026-11-26 13:00:00.681+00', '2026-11-26 13:00:00.681+00', false, false, NULL),
	('01a2155d-d533-7af3-a526-24e70e16044c', 75, '01a2155d-d529-741d-9bee-47e60be6372d', 'CANCELLED', '2026-11-26 19:00:00.681+00', '2026-11-26 19:00:00.681+00', false, false, NULL),
	('01a2155d-d533-7af3-a526-24e70e16044c', 90, '01a2155d-d529-741d-9bee-47e60be6372d', 'CANCELLED', '2026-11-26 22:36:00.681+00', '2026-11-26 22:36:00.681+00', false, false, NULL),
	('01a2155d-d533-7af3-a526-24e70e16044c', 100, '01a2155d-d529-741d-9bee-47e60be6372d', 'CANCELLED', '2026-11-27 01:00:00.681+00', '2026-11-27 01:00:00.682+00', false, false, NULL),
	('01a2155d-d53e-7f40-8393-9a705144bbc7', 100, '01a2155d-d529-741d-9bee-47e60be6372d', 'CANCELLED', '2026-11-26 02:00:00.686+00', '2026-11-26 02:00:00.687+00', false, false, NULL),
	('01a2155d-d568-7501-bd52-be44c9058ac0', 50, '01a2155d-d55b-7490-bc94-71f8631d73df', 'CANCELLED', '2026-11-26 13:00:00.731+00', '2026-11-26 13:00:00.731+00', false, false, NULL),
	('01a2155d-d568-7501-bd52-be44c9058ac0', 75, '01a2155d-d55b-7490-bc94-71f8631d73df', 'CANCELLED', '2026-11-26 19:00:00.731+00', '2026-11-26 19:00:00.731+00', false, false, NULL),
	('01a2155d-d568-7501-bd52-be44c9058ac0', 90, '01a2155d-d55b-7490-bc94-71f8631d73df', 'CANCELLED', '2026-11-26 22:36:00.731+00', '2026-11-26 22:36:00.731+00', false, false, NULL),
	('01a2155d-d568-7501-bd52-be44c9058ac0', 100, '01a2155d-d55b-7490-bc94-71f8631d73df', 'CANCELLED', '2026-11-27 01:00:00.731+00', '2026-11-27 01:00:00.732+00', false, false, NULL),
	('01a2155d-d572-7bcd-a2f3-869e674b9430', 100, '01a2155d-d55b-7490-bc94-71f8631d73df', 'CANCELLED', '2026-11-26 02:00:00.738+00', '2026-11-26 02:00:00.739+00', false, false, NULL),
	('01a2155d-d59e-7283-956f-1dba77a079d9', 90, '01a2155d-d592-7fa1-9a54-f0010f678498', 'ARMED', '2026-11-26 22:36:00.786+00', '2026-11-26 22:36:00.786+00', false, false, NULL),
	('01a2155d-d59e-7283-956f-1dba77a079d9', 100, '01a2155d-d592-7fa1-9a54-f0010f678498', 'ARMED', '2026-11-27 01:00:00.786+00', '2026-11-27 01:00:00.787+00', false, false, NULL),
	('01a2155d-d5a8-7076-8b04-7b1b0d58db97', 100, '01a2155d-d592-7fa1-9a54-f0010f678498', 'CANCELLED', '2026-11-26 02:00:00.793+00', '2026-11-26 02:00:00.794+00', false, false, NULL),
	('01a2155d-d5f3-7316-8a78-1224be5debf1', 50, '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'SUSPENDED', '2026-11-26 13:00:00.871+00', '2026-11-26 13:00:00.871+00', false, false, NULL),
	('01a2155d-d5f3-7316-8a78-1224be5debf1', 75, '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'SUSPENDED', '2026-11-26 19:00:00.871+00', '2026-11-26 19:00:00.871+00', false, false, NULL),
	('01a2155d-d5f3-7316-8a78-1224be5debf1', 90, '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'SUSPENDED', '2026-11-26 22:36:00.871+00', '2026-11-26 22:36:00.871+00', false, false, NULL),
	('01a2155d-d5f3-7316-8a78-1224be5debf1', 100, '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'SUSPENDED', '2026-11-27 01:00:00.871+00', '2026-11-27 01:00:00.872+00', false, false, NULL),
	('01a2155d-d60a-7d6c-a588-ce0e08514aa6', 100, '01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'SUSPENDED', '2026-11-26 02:00:00.877+00', '2026-11-26 02:00:00.878+00', false, false, NULL),
	('01a2155d-d662-7747-82f7-576bd55a2979', 90, '01a2155d-d658-76d9-98c6-63adb3884100', 'ARMED', '2026-11-26 22:36:00.984+00', '2026-11-26 22:36:00.984+00', false, false, NULL),
	('01a2155d-d662-7747-82f7-576bd55a2979', 100, '01a2155d-d658-76d9-98c6-63adb3884100', 'ARMED', '2026-11-27 01:00:00.984+00', '2026-11-27 01:00:00.985+00', false, false, NULL),
	('01a2155d-d66e-7f8e-9eeb-a9f2f8775f06', 100, '01a2155d-d658-76d9-98c6-63adb3884100', 'CANCELLED', '2026-11-26 02:00:00.989+00', '2026-11-26 02:00:00.99+00', false, false, NULL),
	('01a2155d-d6ba-71db-b648-d879362615b2', 50, '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'CANCELLED', '2026-11-26 13:00:01.07+00', '2026-11-26 13:00:01.07+00', false, false, NULL),
	('01a2155d-d6ba-71db-b648-d879362615b2', 75, '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'CANCELLED', '2026-11-26 19:00:01.07+00', '2026-11-26 19:00:01.07+00', false, false, NULL),
	('01a2155d-d6ba-71db-b648-d879362615b2', 90, '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'CANCELLED', '2026-11-26 22:36:01.07+00', '2026-11-26 22:36:01.07+00', false, false, NULL),
	('01a2155d-d6ba-71db-b648-d879362615b2', 100, '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'CANCELLED', '2026-11-27 01:00:01.07+00', '2026-11-27 01:00:01.071+00', false, false, NULL),
	('01a2155d-d6c6-758d-a5d6-5ec2df44b961', 100, '01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'CANCELLED', '2026-11-26 02:00:01.078+00', '2026-11-26 02:00:01.079+00', false, false, NULL),
	('01a2155d-d704-73e8-9dc2-c78543e2d26f', 100, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'CANCELLED', '2026-11-26 02:00:01.141+00', '2026-11-26 02:00:01.142+00', false, false, NULL),
	('01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e', 50, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'CANCELLED', '2026-11-26 13:00:01.134+00', '2026-11-26 13:00:01.134+00', false, false, NULL),
	('01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e', 75, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'CANCELLED', '2026-11-26 19:00:01.134+00', '2026-11-26 19:00:01.134+00', false, false, NULL),
	('01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e', 90, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'CANCELLED', '2026-11-26 22:36:01.134+00', '2026-11-26 22:36:01.134+00', false, false, NULL),
	('01a2155d-d6fa-7b7c-a1eb-6a704c3ef54e', 100, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'CANCELLED', '2026-11-27 01:00:01.134+00', '2026-11-27 01:00:01.135+00', false, false, NULL),
	('01a2155d-d743-7d6a-8a71-85e4d3122120', 1, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'ARMED', '2026-12-03 01:00:01.206+00', '2026-12-03 01:00:01.206+00', false, false, NULL),
	('01a2155d-d743-7d6a-8a71-85e4d3122120', 100, '01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'ARMED', '2026-12-26 01:00:01.206+00', '2026-12-26 01:00:01.207+00', false, true, NULL),
	('01a2155d-d59e-7283-956f-1dba77a079d9', 50, '01a2155d-d592-7fa1-9a54-f0010f678498', 'FIRED', '2026-11-26 13:00:00.786+00', '2026-11-26 13:00:00.786+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d59e-7283-956f-1dba77a079d9', 75, '01a2155d-d592-7fa1-9a54-f0010f678498', 'FIRED', '2026-11-26 19:00:00.786+00', '2026-11-26 19:00:00.786+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d662-7747-82f7-576bd55a2979', 50, '01a2155d-d658-76d9-98c6-63adb3884100', 'FIRED', '2026-11-26 13:00:00.984+00', '2026-11-26 13:00:00.984+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d662-7747-82f7-576bd55a2979', 75, '01a2155d-d658-76d9-98c6-63adb3884100', 'FIRED', '2026-11-26 19:00:00.984+00', '2026-11-26 19:00:00.984+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d76a-7177-a820-dff8bf844d5d', 100, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'CANCELLED', '2026-11-26 02:00:01.247+00', '2026-11-26 02:00:01.248+00', false, false, NULL),
	('01a2155d-d763-7636-9310-27c1a990efd5', 50, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'CANCELLED', '2026-11-26 13:00:01.242+00', '2026-11-26 13:00:01.242+00', false, false, NULL),
	('01a2155d-d763-7636-9310-27c1a990efd5', 75, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'CANCELLED', '2026-11-26 19:00:01.242+00', '2026-11-26 19:00:01.242+00', false, false, NULL),
	('01a2155d-d763-7636-9310-27c1a990efd5', 90, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'CANCELLED', '2026-11-26 22:36:01.242+00', '2026-11-26 22:36:01.242+00', false, false, NULL),
	('01a2155d-d763-7636-9310-27c1a990efd5', 100, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'CANCELLED', '2026-11-27 01:00:01.242+00', '2026-11-27 01:00:01.243+00', false, false, NULL),
	('01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', 90, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'ARMED', '2026-11-26 22:36:01.304+00', '2026-11-26 22:36:01.304+00', false, false, NULL),
	('01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', 100, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'ARMED', '2026-11-27 01:00:01.304+00', '2026-11-27 01:00:01.305+00', false, false, NULL),
	('01a2155d-d7ae-74c9-99c0-006cace239a3', 100, '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'CANCELLED', '2026-11-26 02:00:01.312+00', '2026-11-26 02:00:01.313+00', false, false, NULL),
	('01a2155d-d7a5-7ba0-8084-5a62483ff278', 50, '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'CANCELLED', '2026-11-26 13:00:01.306+00', '2026-11-26 13:00:01.306+00', false, false, NULL),
	('01a2155d-d7a5-7ba0-8084-5a62483ff278', 75, '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'CANCELLED', '2026-11-26 19:00:01.306+00', '2026-11-26 19:00:01.306+00', false, false, NULL),
	('01a2155d-d7a5-7ba0-8084-5a62483ff278', 90, '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'CANCELLED', '2026-11-26 22:36:01.306+00', '2026-11-26 22:36:01.306+00', false, false, NULL),
	('01a2155d-d7a5-7ba0-8084-5a62483ff278', 100, '01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'CANCELLED', '2026-11-27 01:00:01.306+00', '2026-11-27 01:00:01.307+00', false, false, NULL),
	('01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', 90, '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'ARMED', '2026-11-26 22:36:01.386+00', '2026-11-26 22:36:01.386+00', false, false, NULL),
	('01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', 100, '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'ARMED', '2026-11-27 01:00:01.386+00', '2026-11-27 01:00:01.387+00', false, false, NULL),
	('01a2155d-d7fc-7168-beed-03f17b614c72', 100, '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'CANCELLED', '2026-11-26 02:00:01.39+00', '2026-11-26 02:00:01.391+00', false, false, NULL),
	('01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', 50, '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'FIRED', '2026-11-26 13:00:01.386+00', '2026-11-26 13:00:01.386+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d7f3-7ce2-aa8e-6f5d113f8859', 75, '01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'FIRED', '2026-11-26 19:00:01.386+00', '2026-11-26 19:00:01.386+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', 50, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'FIRED', '2026-11-26 13:00:01.304+00', '2026-11-26 13:00:01.304+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d7a5-76f5-b3d3-e94efcbf88f6', 75, '01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'FIRED', '2026-11-26 19:00:01.304+00', '2026-11-26 19:00:01.304+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a2155d-d60a-7e41-a41c-483d0139397d', 100, '01a2155d-d592-7fa1-9a54-f0010f678498', 'FIRED', '2026-11-26 02:00:00.868+00', '2026-11-26 02:00:00.869+00', false, false, '2026-11-26 20:00:01.451+00'),
	('01a21971-8bd5-7087-81c3-803b02895771', 100, '01a2155d-d592-7fa1-9a54-f0010f678498', 'ARMED', '2026-11-27 01:00:00+00', '2026-11-27 01:00:00.001+00', false, false, NULL),
	('01a21971-8c2e-79e1-940f-0a8369ba64ea', 50, '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'ARMED', '2026-12-08 10:00:00+00', '2026-12-08 10:00:00+00', false, false, NULL),
	('01a21971-8c2e-79e1-940f-0a8369ba64ea', 75, '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'ARMED', '2026-12-14 10:00:00+00', '2026-12-14 10:00:00+00', false, false, NULL),
	('01a21971-8c2e-79e1-940f-0a8369ba64ea', 90, '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'ARMED', '2026-12-17 03:12:00+00', '2026-12-17 03:12:00+00', false, false, NULL),
	('01a21971-8c2e-79e1-940f-0a8369ba64ea', 100, '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'ARMED', '2026-12-18 17:00:00+00', '2026-12-18 17:00:00.001+00', false, false, NULL),
	('01a21971-8c3d-769a-a99e-fc6711f2aa10', 100, '01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'ARMED', '2026-11-27 01:00:00+00', '2026-11-27 01:00:00.001+00', false, false, NULL),
	('01a21971-8c6d-764b-8689-3a4eb52183d8', 50, '01a21971-8c60-772a-8193-989c66c5f162', 'ARMED', '2026-11-27 08:00:01.632+00', '2026-11-27 08:00:01.632+00', false, false, NULL),
	('01a21971-8c6d-764b-8689-3a4eb52183d8', 75, '01a21971-8c60-772a-8193-989c66c5f162', 'ARMED', '2026-11-27 14:00:01.632+00', '2026-11-27 14:00:01.632+00', false, false, NULL),
	('01a21971-8c6d-764b-8689-3a4eb52183d8', 90, '01a21971-8c60-772a-8193-989c66c5f162', 'ARMED', '2026-11-27 17:36:01.632+00', '2026-11-27 17:36:01.632+00', false, false, NULL),
	('01a21971-8c6d-764b-8689-3a4eb52183d8', 100, '01a21971-8c60-772a-8193-989c66c5f162', 'ARMED', '2026-11-27 20:00:01.632+00', '2026-11-27 20:00:01.633+00', false, false, NULL),
	('01a21971-8c81-7423-863e-5154ae120091', 100, '01a21971-8c60-772a-8193-989c66c5f162', 'ARMED', '2026-11-27 01:00:00+00', '2026-11-27 01:00:00.001+00', false, false, NULL);


--
-- Data for Name: watched_petition; Type: TABLE DATA; Schema: sla; Owner: -
--

INSERT INTO sla.watched_petition VALUES
	('01a1ec2a-f3f0-7df6-980b-915552c05a30', 'KN-2026-000001-7', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-18 01:00:00.368+00', '2026-11-18 01:00:00.368+00', NULL, NULL, 'CLOSED', '2026-11-26 01:00:00.591+00', '2026-11-18 01:00:00.519+00', NULL, 4),
	('01a2155d-d75a-7c42-a5e6-8ca5290b73c6', 'KN-2026-000010-5', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-26 01:00:01.242+00', '2026-11-26 01:00:01.304+00', NULL, NULL, NULL, NULL, NULL, NULL, 4),
	('01a2155d-d4e8-7d02-be59-d216af7ffda0', 'KN-2026-000002-5', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-26 01:00:00.616+00', '2026-11-26 01:00:00.616+00', NULL, NULL, 'TRANSFERRED', '2026-11-26 01:00:00.679+00', NULL, NULL, 3),
	('01a2155d-d529-741d-9bee-47e60be6372d', 'KN-2026-000003-3', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-26 01:00:00.681+00', '2026-11-26 01:00:00.681+00', NULL, NULL, 'REJECTED', '2026-11-26 01:00:00.729+00', NULL, NULL, 2),
	('01a2155d-d79a-709b-8aeb-0a0610dc27ee', 'KN-2026-000011-3', 'RAPID_24H', '27991', 'QLNL', 'cv2.qlnl', true, '2026-11-26 01:00:01.306+00', '2026-11-26 01:00:01.306+00', NULL, NULL, 'ANSWERED', '2026-11-26 01:00:01.366+00', '2026-11-26 01:00:01.366+00', NULL, 3),
	('01a2155d-d55b-7490-bc94-71f8631d73df', 'KN-2026-000004-1', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-26 01:00:00.731+00', '2026-11-26 01:00:00.731+00', NULL, NULL, 'WITHDRAWN', '2026-11-26 01:00:00.785+00', NULL, NULL, 2),
	('01a2155d-d7ea-7f7a-afd5-4c4380c7665b', 'KN-2026-000012-1', 'RAPID_24H', '27991', 'QLNL', 'cv2.qlnl', true, '2026-11-26 01:00:01.386+00', '2026-11-26 01:00:01.386+00', NULL, NULL, NULL, NULL, NULL, NULL, 2),
	('01a2155d-d592-7fa1-9a54-f0010f678498', 'KN-2026-000005-0', 'RAPID_24H', '27991', '', 'to-truong', true, '2026-11-26 01:00:00.786+00', '2026-11-26 01:00:00.786+00', NULL, NULL, NULL, NULL, NULL, NULL, 4),
	('01a21971-8c1e-7ce7-bf6d-681ab031c81d', 'KN-2026-000013-0', 'FORMAL_FEEDBACK', '27991', 'QLNL', 'cv3.qlnl', true, '2026-11-26 20:00:01.566+00', '2026-11-26 20:00:01.566+00', NULL, NULL, NULL, NULL, NULL, NULL, 1),
	('01a2155d-d5e7-7b52-9ecb-e2656922bbef', 'KN-2026-000006-8', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.871+00', '2026-11-26 01:00:00.948+00', NULL, NULL, NULL, NULL, NULL, 2),
	('01a2155d-d658-76d9-98c6-63adb3884100', 'KN-2026-000007-6', 'RAPID_24H', '27991', 'QLNL', 'cv2.qlnl', true, '2026-11-26 01:00:00.984+00', '2026-11-26 01:00:00.984+00', NULL, NULL, NULL, NULL, NULL, NULL, 2),
	('01a21971-8c60-772a-8193-989c66c5f162', 'KN-2026-000014-8', 'RAPID_24H', '27991', 'QLNL', 'cv1.qlnl', true, '2026-11-26 20:00:01.632+00', '2026-11-26 20:00:01.632+00', NULL, NULL, NULL, NULL, NULL, NULL, 1),
	('01a2155d-d6ae-7ef5-9e48-ceed5ce02c49', 'KN-2026-000008-4', 'RAPID_24H', '27991', 'QLNL', 'cv3.qlnl', true, '2026-11-26 01:00:01.07+00', '2026-11-26 01:00:01.07+00', NULL, NULL, 'MERGED', '2026-11-26 01:00:01.127+00', NULL, '01a2155d-d658-76d9-98c6-63adb3884100', 2),
	('01a2155d-d6ee-77d3-bc3e-c7777cace54a', 'KN-2026-000009-2', 'RAPID_24H', '27991', 'QLNL', 'cv3.qlnl', true, '2026-11-26 01:00:01.134+00', '2026-11-26 01:00:01.134+00', NULL, '2026-11-26 01:00:01.206+00', NULL, NULL, NULL, NULL, 3);


--
-- Name: answer answer_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (id);


--
-- Name: calendar_day calendar_day_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (date);


--
-- Name: code_block code_block_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.code_block
    ADD CONSTRAINT code_block_pkey PRIMARY KEY (year, is_test);


--
-- Name: commune commune_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.commune
    ADD CONSTRAINT commune_pkey PRIMARY KEY (code);


--
-- Name: deadline_policy deadline_policy_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.deadline_policy
    ADD CONSTRAINT deadline_policy_pkey PRIMARY KEY (id, version);


--
-- Name: deployment deployment_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);


--
-- Name: event_sequence event_sequence_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.event_sequence
    ADD CONSTRAINT event_sequence_pkey PRIMARY KEY (subject);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (principal, method, key);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);


--
-- Name: mirror_version mirror_version_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.mirror_version
    ADD CONSTRAINT mirror_version_pkey PRIMARY KEY (id);


--
-- Name: outbox_delivered outbox_delivered_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.outbox_delivered
    ADD CONSTRAINT outbox_delivered_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: partner_key partner_key_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.partner_key
    ADD CONSTRAINT partner_key_pkey PRIMARY KEY (id);


--
-- Name: petition petition_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.petition
    ADD CONSTRAINT petition_pkey PRIMARY KEY (id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (component, version);


--
-- Name: timeline timeline_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.timeline
    ADD CONSTRAINT timeline_pkey PRIMARY KEY (petition_id, "position");


--
-- Name: deployment deployment_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);


--
-- Name: directory_commune directory_commune_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.directory_commune
    ADD CONSTRAINT directory_commune_pkey PRIMARY KEY (code);


--
-- Name: directory_officer directory_officer_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.directory_officer
    ADD CONSTRAINT directory_officer_pkey PRIMARY KEY (id);


--
-- Name: directory_unit directory_unit_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.directory_unit
    ADD CONSTRAINT directory_unit_pkey PRIMARY KEY (code);


--
-- Name: event_sequence event_sequence_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.event_sequence
    ADD CONSTRAINT event_sequence_pkey PRIMARY KEY (subject);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (principal, method, key);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);


--
-- Name: message_attempt message_attempt_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.message_attempt
    ADD CONSTRAINT message_attempt_pkey PRIMARY KEY (id);


--
-- Name: message message_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (id);


--
-- Name: notified_petition notified_petition_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.notified_petition
    ADD CONSTRAINT notified_petition_pkey PRIMARY KEY (id);


--
-- Name: outbox_delivered outbox_delivered_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.outbox_delivered
    ADD CONSTRAINT outbox_delivered_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: notification; Owner: -
--

ALTER TABLE ONLY notification.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (component, version);


--
-- Name: admin_procedure admin_procedure_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.admin_procedure
    ADD CONSTRAINT admin_procedure_pkey PRIMARY KEY (code);


--
-- Name: assignment_move assignment_move_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.assignment_move
    ADD CONSTRAINT assignment_move_pkey PRIMARY KEY (petition_id, number);


--
-- Name: assignment assignment_petition_id_key; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.assignment
    ADD CONSTRAINT assignment_petition_id_key UNIQUE (petition_id);


--
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);


--
-- Name: assignment_turn assignment_turn_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.assignment_turn
    ADD CONSTRAINT assignment_turn_pkey PRIMARY KEY (holder);


--
-- Name: commune commune_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.commune
    ADD CONSTRAINT commune_pkey PRIMARY KEY (code);


--
-- Name: deployment deployment_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);


--
-- Name: event_sequence event_sequence_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.event_sequence
    ADD CONSTRAINT event_sequence_pkey PRIMARY KEY (subject);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (principal, method, key);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);


--
-- Name: officer officer_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.officer
    ADD CONSTRAINT officer_pkey PRIMARY KEY (id);


--
-- Name: outbox_delivered outbox_delivered_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.outbox_delivered
    ADD CONSTRAINT outbox_delivered_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: routed_petition routed_petition_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.routed_petition
    ADD CONSTRAINT routed_petition_pkey PRIMARY KEY (petition_id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (component, version);


--
-- Name: unit unit_pkey; Type: CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (code);


--
-- Name: calendar_day calendar_day_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (date);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (id);


--
-- Name: deployment deployment_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.deployment
    ADD CONSTRAINT deployment_pkey PRIMARY KEY (id);


--
-- Name: event_sequence event_sequence_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.event_sequence
    ADD CONSTRAINT event_sequence_pkey PRIMARY KEY (subject);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (principal, method, key);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (event_id);


--
-- Name: outbox_delivered outbox_delivered_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.outbox_delivered
    ADD CONSTRAINT outbox_delivered_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (event_id, subscriber);


--
-- Name: policy policy_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.policy
    ADD CONSTRAINT policy_pkey PRIMARY KEY (id, version);


--
-- Name: rule_revision rule_revision_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.rule_revision
    ADD CONSTRAINT rule_revision_pkey PRIMARY KEY (id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (component, version);


--
-- Name: stage stage_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.stage
    ADD CONSTRAINT stage_pkey PRIMARY KEY (clock_id, percent);


--
-- Name: watched_petition watched_petition_pkey; Type: CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.watched_petition
    ADD CONSTRAINT watched_petition_pkey PRIMARY KEY (petition_id);


--
-- Name: answer_petition; Type: INDEX; Schema: intake; Owner: -
--

CREATE UNIQUE INDEX answer_petition ON intake.answer USING btree (petition_id, "position");


--
-- Name: idempotency_created_at; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX idempotency_created_at ON intake.idempotency USING btree (created_at);


--
-- Name: inbox_received_at; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX inbox_received_at ON intake.inbox USING btree (received_at);


--
-- Name: outbox_delivered_at; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX outbox_delivered_at ON intake.outbox_delivered USING btree (delivered_at);


--
-- Name: outbox_due; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX outbox_due ON intake.outbox USING btree (subscriber, next_attempt_at) WHERE (state = 'PENDING'::text);


--
-- Name: outbox_order; Type: INDEX; Schema: intake; Owner: -
--

CREATE UNIQUE INDEX outbox_order ON intake.outbox USING btree (subscriber, subject, sequence);


--
-- Name: petition_closes; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_closes ON intake.petition USING btree (closes_at, id) WHERE (status = 'ANSWERED'::text);


--
-- Name: petition_code; Type: INDEX; Schema: intake; Owner: -
--

CREATE UNIQUE INDEX petition_code ON intake.petition USING btree (code);


--
-- Name: petition_commune; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_commune ON intake.petition USING btree (commune_code, registered_at, id);


--
-- Name: petition_external_reference; Type: INDEX; Schema: intake; Owner: -
--

CREATE UNIQUE INDEX petition_external_reference ON intake.petition USING btree (submitted_by, live, external_system, external_id) WHERE (external_id IS NOT NULL);


--
-- Name: petition_merged_into; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_merged_into ON intake.petition USING btree (merged_into) WHERE (merged_into IS NOT NULL);


--
-- Name: petition_officer; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_officer ON intake.petition USING btree (officer_id, registered_at, id) WHERE (officer_id IS NOT NULL);


--
-- Name: petition_registered; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_registered ON intake.petition USING btree (registered_at, id);


--
-- Name: petition_submitter; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_submitter ON intake.petition USING btree (submitted_by, registered_at, id);


--
-- Name: petition_unit; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX petition_unit ON intake.petition USING btree (unit_code, registered_at, id) WHERE (unit_code IS NOT NULL);


--
-- Name: directory_officer_role; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX directory_officer_role ON notification.directory_officer USING btree (role, unit_code, id);


--
-- Name: idempotency_created_at; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX idempotency_created_at ON notification.idempotency USING btree (created_at);


--
-- Name: inbox_received_at; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX inbox_received_at ON notification.inbox USING btree (received_at);


--
-- Name: message_attempt_message; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX message_attempt_message ON notification.message_attempt USING btree (message_id, id);


--
-- Name: message_clock; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX message_clock ON notification.message USING btree (clock_id) WHERE (clock_id <> ''::text);


--
-- Name: message_due; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX message_due ON notification.message USING btree (next_attempt_at, id) WHERE (state = 'QUEUED'::text);


--
-- Name: message_once; Type: INDEX; Schema: notification; Owner: -
--

CREATE UNIQUE INDEX message_once ON notification.message USING btree (event_id, petition_id, person);


--
-- Name: message_person; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX message_person ON notification.message USING btree (person, id);


--
-- Name: message_petition; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX message_petition ON notification.message USING btree (petition_id, id);


--
-- Name: message_state; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX message_state ON notification.message USING btree (state, id);


--
-- Name: outbox_delivered_at; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX outbox_delivered_at ON notification.outbox_delivered USING btree (delivered_at);


--
-- Name: outbox_due; Type: INDEX; Schema: notification; Owner: -
--

CREATE INDEX outbox_due ON notification.outbox USING btree (subscriber, next_attempt_at) WHERE (state = 'PENDING'::text);


--
-- Name: outbox_order; Type: INDEX; Schema: notification; Owner: -
--

CREATE UNIQUE INDEX outbox_order ON notification.outbox USING btree (subscriber, subject, sequence);


--
-- Name: assignment_of_officer; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX assignment_of_officer ON routing.assignment USING btree (officer_id, id);


--
-- Name: assignment_of_unit; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX assignment_of_unit ON routing.assignment USING btree (unit_code, id);


--
-- Name: idempotency_created_at; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX idempotency_created_at ON routing.idempotency USING btree (created_at);


--
-- Name: inbox_received_at; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX inbox_received_at ON routing.inbox USING btree (received_at);


--
-- Name: officer_of_unit; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX officer_of_unit ON routing.officer USING btree (role, unit_code, open_assignments, id);


--
-- Name: outbox_delivered_at; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX outbox_delivered_at ON routing.outbox_delivered USING btree (delivered_at);


--
-- Name: outbox_due; Type: INDEX; Schema: routing; Owner: -
--

CREATE INDEX outbox_due ON routing.outbox USING btree (subscriber, next_attempt_at) WHERE (state = 'PENDING'::text);


--
-- Name: outbox_order; Type: INDEX; Schema: routing; Owner: -
--

CREATE UNIQUE INDEX outbox_order ON routing.outbox USING btree (subscriber, subject, sequence);


--
-- Name: clock_commune; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX clock_commune ON sla.clock USING btree (commune_code, due_at, id);


--
-- Name: clock_due; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX clock_due ON sla.clock USING btree (due_at, id);


--
-- Name: clock_officer; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX clock_officer ON sla.clock USING btree (officer_id, due_at, id);


--
-- Name: clock_open_breached; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX clock_open_breached ON sla.clock USING btree (due_at, id) WHERE ((state <> 'STOPPED'::text) AND (breached_at IS NOT NULL));


--
-- Name: clock_open_due; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX clock_open_due ON sla.clock USING btree (due_at, id) WHERE (state <> 'STOPPED'::text);


--
-- Name: clock_round; Type: INDEX; Schema: sla; Owner: -
--

CREATE UNIQUE INDEX clock_round ON sla.clock USING btree (petition_id, track, step, round);


--
-- Name: clock_single; Type: INDEX; Schema: sla; Owner: -
--

CREATE UNIQUE INDEX clock_single ON sla.clock USING btree (petition_id, track, step) WHERE (state <> 'STOPPED'::text);


--
-- Name: clock_unit; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX clock_unit ON sla.clock USING btree (unit_code, due_at, id);


--
-- Name: idempotency_created_at; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX idempotency_created_at ON sla.idempotency USING btree (created_at);


--
-- Name: inbox_received_at; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX inbox_received_at ON sla.inbox USING btree (received_at);


--
-- Name: outbox_delivered_at; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX outbox_delivered_at ON sla.outbox_delivered USING btree (delivered_at);


--
-- Name: outbox_due; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX outbox_due ON sla.outbox USING btree (subscriber, next_attempt_at) WHERE (state = 'PENDING'::text);


--
-- Name: outbox_order; Type: INDEX; Schema: sla; Owner: -
--

CREATE UNIQUE INDEX outbox_order ON sla.outbox USING btree (subscriber, subject, sequence);


--
-- Name: stage_due; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX stage_due ON sla.stage USING btree (fires_at, percent) WHERE (state = 'ARMED'::text);


--
-- Name: watched_petition_merged; Type: INDEX; Schema: sla; Owner: -
--

CREATE INDEX watched_petition_merged ON sla.watched_petition USING btree (merged_into) WHERE (merged_into IS NOT NULL);


--
-- Name: assignment assignment_petition_id_fkey; Type: FK CONSTRAINT; Schema: routing; Owner: -
--

ALTER TABLE ONLY routing.assignment
    ADD CONSTRAINT assignment_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES routing.routed_petition(petition_id);


--
-- Name: clock clock_petition_id_fkey; Type: FK CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.clock
    ADD CONSTRAINT clock_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES sla.watched_petition(petition_id);


--
-- Name: stage stage_clock_id_fkey; Type: FK CONSTRAINT; Schema: sla; Owner: -
--

ALTER TABLE ONLY sla.stage
    ADD CONSTRAINT stage_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES sla.clock(id);


--
-- PostgreSQL database dump complete
--


