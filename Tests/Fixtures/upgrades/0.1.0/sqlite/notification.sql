PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migrations (
    component text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    compatible_from bigint NOT NULL,
    applied_at timestamptz NOT NULL,
    PRIMARY KEY (component, version)
);
INSERT INTO schema_migrations VALUES('service',1,'service','b7c0440d85d01554',1,'2026-11-18T01:00:00.085Z');
INSERT INTO schema_migrations VALUES('events',1,'events','4904c209f386ddec',1,'2026-11-18T01:00:00.085Z');
INSERT INTO schema_migrations VALUES('notification',1,'message','ea008a751e15aa61',1,'2026-11-18T01:00:00.087Z');
CREATE TABLE deployment (
id integer PRIMARY KEY CHECK (id = 1),
province text NOT NULL,
created_at timestamptz NOT NULL,
seeded_at timestamptz
);
INSERT INTO deployment VALUES(1,'80','2026-11-18T01:00:00.089Z','2026-11-18T01:00:00.089Z');
CREATE TABLE idempotency (
principal text NOT NULL,
method text NOT NULL,
key text NOT NULL,
fingerprint text NOT NULL,
result_id text NOT NULL,
created_at timestamptz NOT NULL,
PRIMARY KEY (principal, method, key)
);
CREATE TABLE outbox (
event_id text NOT NULL,
subscriber text NOT NULL,
subject text NOT NULL,
sequence bigint NOT NULL,
type text NOT NULL,
payload text NOT NULL,
state text NOT NULL CHECK (state IN ('PENDING', 'DEAD', 'DISCARDED')),
attempts integer NOT NULL,
created_at timestamptz NOT NULL,
next_attempt_at timestamptz NOT NULL,
leased_until timestamptz,
lease_token text,
last_error text,
PRIMARY KEY (event_id, subscriber)
);
CREATE TABLE outbox_delivered (
event_id text NOT NULL,
subscriber text NOT NULL,
subject text NOT NULL,
sequence bigint NOT NULL,
type text NOT NULL,
payload text NOT NULL,
created_at timestamptz NOT NULL,
delivered_at timestamptz NOT NULL,
PRIMARY KEY (event_id, subscriber)
);
CREATE TABLE event_sequence (
subject text PRIMARY KEY,
value bigint NOT NULL
);
INSERT INTO event_sequence VALUES('01a1ec2a-f370-71e2-880b-105b8124be73',5);
INSERT INTO event_sequence VALUES('01a2155d-d3d3-7574-8728-93fd35beb67d',4);
INSERT INTO event_sequence VALUES('01a2155d-d3ff-7c40-8d56-0e85b48c47b6',4);
INSERT INTO event_sequence VALUES('01a2155d-d41e-7345-868c-5ba701365595',3);
INSERT INTO event_sequence VALUES('01a2155d-d43d-7d88-972c-0c405e65c485',7);
INSERT INTO event_sequence VALUES('01a2155d-d472-7d37-9a76-1b09a81abf31',4);
INSERT INTO event_sequence VALUES('01a2155d-d4ac-70a8-a63b-ddb220b1841f',4);
INSERT INTO event_sequence VALUES('01a2155d-d4d7-71c2-8b09-18b0b446383d',4);
INSERT INTO event_sequence VALUES('01a2155d-d4f7-7603-b0fe-83183475d961',4);
INSERT INTO event_sequence VALUES('01a2155d-d542-79f9-98bd-1631f14d51cd',7);
INSERT INTO event_sequence VALUES('01a2155d-d582-7cc7-b4ba-de2963deb5ef',4);
INSERT INTO event_sequence VALUES('01a2155d-d5c1-787d-97c4-d204962e20e5',4);
INSERT INTO event_sequence VALUES('01a21971-89b7-77d6-a321-46a57221fe45',3);
INSERT INTO event_sequence VALUES('01a21971-89de-7ad8-9e31-3826ded314d2',3);
CREATE TABLE inbox (
event_id text PRIMARY KEY,
source text NOT NULL,
type text NOT NULL,
received_at timestamptz NOT NULL
);
INSERT INTO inbox VALUES('01a1ec2a-f32b-70ea-b227-725eac403ef8','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7189-8a6e-9b007850ff56','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-71dc-b731-efd6bffb1218','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-725c-b279-4e9c14df0098','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-73d7-a174-0053224fef2d','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-74b0-a6c1-a9a8eae8f9f0','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-74e9-afdb-07f6c228d143','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7614-8379-b83ed100f8fa','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-763a-839f-876450b501f0','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7789-b48d-4332c2c57ac1','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-779b-bca4-daede5020630','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-77b4-ac52-601ef402bfb9','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7842-90a5-94eee2775e04','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7864-a8ab-a8e7325ad507','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-795c-aa32-e8bdb9e656c0','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7962-9aa8-3724a2415ad3','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7983-a176-1df7f908c34f','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-79fd-a21b-e0f50a969325','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7a93-af69-3a0d15cb4116','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7ae4-a991-c643900b09cc','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7ba2-ae60-a92906c259f7','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7c0e-8b52-4c5f7d75defc','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7d55-9731-cd3b989680bb','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7eb5-aaf9-4a0156884802','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7f47-b30a-1ec62173009d','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7f5d-b87d-40ee37db62d8','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f32b-7fc5-9718-61c64a2dfe5c','routing','directory.changed','2026-11-18T01:00:00.214Z');
INSERT INTO inbox VALUES('01a1ec2a-f370-7822-aea6-70f14f49cf59','intake','petition.received','2026-11-18T01:00:00.245Z');
INSERT INTO inbox VALUES('01a1ec2a-f379-74b5-bea4-fbc093aca17f','routing','petition.routed','2026-11-18T01:00:00.265Z');
INSERT INTO inbox VALUES('01a1ec2a-f380-75d1-948e-800ab31892e0','sla','clock.started','2026-11-18T01:00:00.271Z');
INSERT INTO inbox VALUES('01a1ec2a-f38b-764c-884c-e64595aaca4f','sla','clock.started','2026-11-18T01:00:00.277Z');
INSERT INTO inbox VALUES('01a1ec2a-f39c-7e45-906d-c6eb161242b8','routing','petition.accepted','2026-11-18T01:00:00.290Z');
INSERT INTO inbox VALUES('01a1ec2a-f3a4-72d0-9c48-0710594cf8f1','sla','clock.stopped','2026-11-18T01:00:00.294Z');
INSERT INTO inbox VALUES('01a1ec2a-f3ad-7a63-bda0-99f949daa1c8','intake','petition.answered','2026-11-18T01:00:00.305Z');
INSERT INTO inbox VALUES('01a1ec2a-f3b6-7f67-bfed-dc1b48fc4707','sla','clock.stopped','2026-11-18T01:00:00.313Z');
INSERT INTO inbox VALUES('01a1ec2a-f3c1-70af-9c1e-6d45f6e72f23','intake','petition.rated','2026-11-26T01:00:00.324Z');
INSERT INTO inbox VALUES('01a2155d-d3c6-7bbf-bcb1-ab805e8d86a5','intake','petition.closed','2026-11-26T01:00:00.330Z');
INSERT INTO inbox VALUES('01a2155d-d3d3-772c-9588-9e77a7d0dc7c','intake','petition.received','2026-11-26T01:00:00.341Z');
INSERT INTO inbox VALUES('01a2155d-d3d7-78df-a509-a81d71720810','routing','petition.routed','2026-11-26T01:00:00.351Z');
INSERT INTO inbox VALUES('01a2155d-d3da-7f6e-8e1a-6b4b48afcc05','sla','clock.started','2026-11-26T01:00:00.356Z');
INSERT INTO inbox VALUES('01a2155d-d3e1-75f6-9f9a-dfba5a85a13c','sla','clock.started','2026-11-26T01:00:00.361Z');
INSERT INTO inbox VALUES('01a2155d-d3ef-79e7-a8b5-15e284cf3268','routing','petition.accepted','2026-11-26T01:00:00.372Z');
INSERT INTO inbox VALUES('01a2155d-d3f5-771b-a8e3-b429ebf51217','sla','clock.stopped','2026-11-26T01:00:00.375Z');
INSERT INTO inbox VALUES('01a2155d-d3ff-7bbe-b8ba-3cd4c0b5ee39','intake','petition.received','2026-11-26T01:00:00.386Z');
INSERT INTO inbox VALUES('01a2155d-d3fd-77c6-aa4c-5454b50fb533','routing','petition.transferred','2026-11-26T01:00:00.396Z');
INSERT INTO inbox VALUES('01a2155d-d403-7be3-a2a9-b3a4f0fc2040','routing','petition.routed','2026-11-26T01:00:00.396Z');
INSERT INTO inbox VALUES('01a2155d-d407-7cd2-a6bd-bd337a6d7b4a','sla','clock.started','2026-11-26T01:00:00.402Z');
INSERT INTO inbox VALUES('01a2155d-d40f-7abd-b91c-f61d1c2b0667','sla','clock.stopped','2026-11-26T01:00:00.402Z');
INSERT INTO inbox VALUES('01a2155d-d40f-7cc2-af23-67b16964bac9','sla','clock.started','2026-11-26T01:00:00.407Z');
INSERT INTO inbox VALUES('01a2155d-d41c-78a8-b5b6-355691acb35e','intake','petition.rejected','2026-11-26T01:00:00.417Z');
INSERT INTO inbox VALUES('01a2155d-d41e-74bb-9ff4-70d6512155d0','intake','petition.received','2026-11-26T01:00:00.417Z');
INSERT INTO inbox VALUES('01a2155d-d423-7f68-8d9e-fb111cffc22d','routing','petition.routed','2026-11-26T01:00:00.428Z');
INSERT INTO inbox VALUES('01a2155d-d427-7150-87ce-75900d3741b4','sla','clock.stopped','2026-11-26T01:00:00.433Z');
INSERT INTO inbox VALUES('01a2155d-d427-7d12-a1c1-afa60291b41d','sla','clock.started','2026-11-26T01:00:00.433Z');
INSERT INTO inbox VALUES('01a2155d-d427-7fb7-b70b-459db0bd0614','sla','clock.stopped','2026-11-26T01:00:00.438Z');
INSERT INTO inbox VALUES('01a2155d-d42e-7348-b792-f4a9c3d3712e','sla','clock.started','2026-11-26T01:00:00.438Z');
INSERT INTO inbox VALUES('01a2155d-d43b-7ef0-87c3-d865b2939764','intake','petition.withdrawn','2026-11-26T01:00:00.447Z');
INSERT INTO inbox VALUES('01a2155d-d43d-7d21-acf4-69c82a10508a','intake','petition.received','2026-11-26T01:00:00.447Z');
INSERT INTO inbox VALUES('01a2155d-d441-780e-9952-1a05a3589e09','routing','petition.routed','2026-11-26T01:00:00.458Z');
INSERT INTO inbox VALUES('01a2155d-d445-73b4-8b8c-40f9b782d1f1','sla','clock.started','2026-11-26T01:00:00.463Z');
INSERT INTO inbox VALUES('01a2155d-d445-7683-be55-621f7389d635','sla','clock.stopped','2026-11-26T01:00:00.463Z');
INSERT INTO inbox VALUES('01a2155d-d445-739c-916d-aaf08d8cd1da','sla','clock.stopped','2026-11-26T01:00:00.469Z');
INSERT INTO inbox VALUES('01a2155d-d44c-7a42-8034-a47137bc5a3e','sla','clock.started','2026-11-26T01:00:00.469Z');
INSERT INTO inbox VALUES('01a2155d-d45c-79b0-a395-2e5d0dee93f2','routing','petition.accepted','2026-11-26T01:00:00.482Z');
INSERT INTO inbox VALUES('01a2155d-d464-72c4-8896-d0fe4b2f24b7','sla','clock.stopped','2026-11-26T01:00:00.487Z');
INSERT INTO inbox VALUES('01a2155d-d472-7b3f-bff6-4292c4b40c91','intake','petition.received','2026-11-26T01:00:00.501Z');
INSERT INTO inbox VALUES('01a2155d-d46e-729a-89dc-78083a49b33f','routing','petition.returned','2026-11-26T01:00:00.514Z');
INSERT INTO inbox VALUES('01a2155d-d477-7fb3-85d0-087d2b38dd9b','routing','petition.routed','2026-11-26T01:00:00.514Z');
INSERT INTO inbox VALUES('01a2155d-d47b-7ec4-bc3b-ca04962f965b','sla','clock.started','2026-11-26T01:00:00.522Z');
INSERT INTO inbox VALUES('01a2155d-d486-7d54-bfba-aee35a9db38d','sla','clock.started','2026-11-26T01:00:00.522Z');
INSERT INTO inbox VALUES('01a2155d-d486-7c09-9209-5c6bbdacc146','sla','clock.started','2026-11-26T01:00:00.528Z');
INSERT INTO inbox VALUES('01a2155d-d496-71ee-905d-dc074aaeab27','intake','petition.supplement_requested','2026-11-26T01:00:00.539Z');
INSERT INTO inbox VALUES('01a2155d-d49f-76a3-9d8e-b4081faa3abe','sla','clock.paused','2026-11-26T01:00:00.547Z');
INSERT INTO inbox VALUES('01a2155d-d49f-7963-89cc-637cfbd0a1fd','sla','clock.paused','2026-11-26T01:00:00.551Z');
INSERT INTO inbox VALUES('01a2155d-d4ac-7da5-b5a1-dd9248a15068','intake','petition.received','2026-11-26T01:00:00.559Z');
INSERT INTO inbox VALUES('01a2155d-d4b1-736f-b1f3-48f4998647da','routing','petition.routed','2026-11-26T01:00:00.570Z');
INSERT INTO inbox VALUES('01a2155d-d4b5-738e-9439-0d2a4886df31','sla','clock.started','2026-11-26T01:00:00.575Z');
INSERT INTO inbox VALUES('01a2155d-d4bc-73e1-8ba3-d8d360527519','sla','clock.started','2026-11-26T01:00:00.579Z');
INSERT INTO inbox VALUES('01a2155d-d4c9-73a4-9592-c8cda0915bf2','routing','petition.accepted','2026-11-26T01:00:00.589Z');
INSERT INTO inbox VALUES('01a2155d-d4cf-7d67-a4dc-83061155327a','sla','clock.stopped','2026-11-26T01:00:00.593Z');
INSERT INTO inbox VALUES('01a2155d-d4d7-7ab7-b5ab-5a45fef5f768','intake','petition.received','2026-11-26T01:00:00.601Z');
INSERT INTO inbox VALUES('01a2155d-d4db-769f-81f3-0b6e67e50b76','routing','petition.routed','2026-11-26T01:00:00.611Z');
INSERT INTO inbox VALUES('01a2155d-d4df-7239-a29a-3b5f4415bf6b','sla','clock.started','2026-11-26T01:00:00.617Z');
INSERT INTO inbox VALUES('01a2155d-d4e6-737c-8027-0d49292b5dc5','sla','clock.started','2026-11-26T01:00:00.622Z');
INSERT INTO inbox VALUES('01a2155d-d4f4-7b92-9979-8c9044b2ff2a','intake','petition.merged','2026-11-26T01:00:00.634Z');
INSERT INTO inbox VALUES('01a2155d-d4f7-7d53-b7f8-bf76a31f6591','intake','petition.received','2026-11-26T01:00:00.634Z');
INSERT INTO inbox VALUES('01a2155d-d4fc-786a-af13-a0e53abc685c','routing','petition.routed','2026-11-26T01:00:00.647Z');
INSERT INTO inbox VALUES('01a2155d-d501-73f4-8285-043b952688a6','sla','clock.stopped','2026-11-26T01:00:00.652Z');
INSERT INTO inbox VALUES('01a2155d-d501-7de5-8dce-580ec0fe476d','sla','clock.started','2026-11-26T01:00:00.652Z');
INSERT INTO inbox VALUES('01a2155d-d501-7714-8e41-9be7b4f93db8','sla','clock.stopped','2026-11-26T01:00:00.659Z');
INSERT INTO inbox VALUES('01a2155d-d509-7e86-af02-2576ba2ee475','sla','clock.started','2026-11-26T01:00:00.659Z');
INSERT INTO inbox VALUES('01a2155d-d518-7b0f-ad62-0fd1e8bee7cb','routing','petition.accepted','2026-11-26T01:00:00.669Z');
INSERT INTO inbox VALUES('01a2155d-d51e-7b00-a9fd-b9f4cf24eed0','sla','clock.stopped','2026-11-26T01:00:00.673Z');
INSERT INTO inbox VALUES('01a2155d-d527-7065-a390-f8cf30fdd4bd','routing','petition.escalated','2026-11-26T01:00:00.686Z');
INSERT INTO inbox VALUES('01a2155d-d530-7a8f-b769-bef34f981d0b','sla','clock.stopped','2026-11-26T01:00:00.691Z');
INSERT INTO inbox VALUES('01a2155d-d52b-7d71-ab23-0f0716f6af27','intake','petition.answered','2026-11-26T01:00:00.694Z');
INSERT INTO inbox VALUES('01a2155d-d530-79d5-b6ee-04cf14b7aa0a','sla','clock.started','2026-11-26T01:00:00.700Z');
INSERT INTO inbox VALUES('01a2155d-d542-710f-9d14-dd69aba62bdd','intake','petition.received','2026-11-26T01:00:00.709Z');
INSERT INTO inbox VALUES('01a2155d-d547-737d-ba6a-e188128e6f95','routing','petition.routed','2026-11-26T01:00:00.718Z');
INSERT INTO inbox VALUES('01a2155d-d54a-7d8f-945d-82b8c7e0e925','sla','clock.started','2026-11-26T01:00:00.722Z');
INSERT INTO inbox VALUES('01a2155d-d550-7c16-ac0a-8d18aaf3627c','sla','clock.started','2026-11-26T01:00:00.730Z');
INSERT INTO inbox VALUES('01a2155d-d560-773d-b2da-31455d23f5b8','routing','petition.accepted','2026-11-26T01:00:00.741Z');
INSERT INTO inbox VALUES('01a2155d-d566-707c-89f9-563de008e0b1','sla','clock.stopped','2026-11-26T01:00:00.744Z');
INSERT INTO inbox VALUES('01a2155d-d56e-7330-8e03-45702aa5aa20','intake','petition.answered','2026-11-26T01:00:00.753Z');
INSERT INTO inbox VALUES('01a2155d-d574-726c-9e4f-7edcede9174c','sla','clock.stopped','2026-11-26T01:00:00.760Z');
INSERT INTO inbox VALUES('01a2155d-d57f-7115-9c1a-b805dbfe6722','intake','petition.reopened','2026-11-26T01:00:00.772Z');
INSERT INTO inbox VALUES('01a2155d-d582-7f09-b290-00502f59476a','intake','petition.received','2026-11-26T01:00:00.772Z');
INSERT INTO inbox VALUES('01a2155d-d588-7d17-9e60-9f1784506f27','routing','petition.routed','2026-11-26T01:00:00.785Z');
INSERT INTO inbox VALUES('01a2155d-d58c-7157-bdef-b05cea989835','sla','clock.started','2026-11-26T01:00:00.792Z');
INSERT INTO inbox VALUES('01a2155d-d58c-7ef0-8e7b-584afad35e89','sla','clock.started','2026-11-26T01:00:00.792Z');
INSERT INTO inbox VALUES('01a2155d-d593-7a34-97cf-febde25b3b39','sla','clock.started','2026-11-26T01:00:00.798Z');
INSERT INTO inbox VALUES('01a2155d-d5a3-7ca5-9d3d-5b72573b4e4b','routing','petition.accepted','2026-11-26T01:00:00.808Z');
INSERT INTO inbox VALUES('01a2155d-d5a9-7cab-b7d7-4a05605a35f0','sla','clock.stopped','2026-11-26T01:00:00.811Z');
INSERT INTO inbox VALUES('01a2155d-d5b1-71c9-a33d-029c5e81718c','intake','petition.answered','2026-11-26T01:00:00.820Z');
INSERT INTO inbox VALUES('01a2155d-d5b7-7bb6-943f-4015255cc072','sla','clock.stopped','2026-11-26T01:00:00.826Z');
INSERT INTO inbox VALUES('01a2155d-d5c1-707d-a340-47b6c6962eb9','intake','petition.received','2026-11-26T01:00:00.835Z');
INSERT INTO inbox VALUES('01a2155d-d5c5-7f28-8328-46154a3de68d','routing','petition.routed','2026-11-26T01:00:00.847Z');
INSERT INTO inbox VALUES('01a2155d-d5ca-713a-8e47-3be2f1d2284d','sla','clock.started','2026-11-26T01:00:00.852Z');
INSERT INTO inbox VALUES('01a2155d-d5d1-7a80-aab9-24362664121e','sla','clock.started','2026-11-26T01:00:00.857Z');
INSERT INTO inbox VALUES('01a2155d-d5de-7638-9ab2-0d656fa247dd','routing','petition.accepted','2026-11-26T01:00:00.867Z');
INSERT INTO inbox VALUES('01a2155d-d5e5-7228-9242-3abc0590fe09','sla','clock.stopped','2026-11-26T01:00:00.871Z');
INSERT INTO inbox VALUES('01a21971-896f-719f-8ad3-ae2b75f0c131','sla','clock.stage_reached','2026-11-26T20:00:00.890Z');
INSERT INTO inbox VALUES('01a21971-896f-7341-9874-94469b1e0cb8','sla','clock.stage_reached','2026-11-26T20:00:00.890Z');
INSERT INTO inbox VALUES('01a21971-896f-7a40-9214-771090a8ef7d','sla','clock.breached','2026-11-26T20:00:00.890Z');
INSERT INTO inbox VALUES('01a21971-896f-7eec-8184-24cb7f07f8c7','sla','clock.stage_reached','2026-11-26T20:00:00.890Z');
INSERT INTO inbox VALUES('01a21971-8981-7718-b04f-23815577078d','routing','petition.returned','2026-11-26T20:00:00.905Z');
INSERT INTO inbox VALUES('01a21971-896f-766a-a9a0-52ad61692e3e','sla','clock.stage_reached','2026-11-26T20:00:00.913Z');
INSERT INTO inbox VALUES('01a21971-896f-7748-8a17-610f4e6a9532','sla','clock.stage_reached','2026-11-26T20:00:00.913Z');
INSERT INTO inbox VALUES('01a21971-896f-795e-8ee3-4b128bda6dec','sla','clock.stage_reached','2026-11-26T20:00:00.913Z');
INSERT INTO inbox VALUES('01a21971-896f-7dc9-805f-8fa4c140cef4','sla','clock.stage_reached','2026-11-26T20:00:00.913Z');
INSERT INTO inbox VALUES('01a21971-896f-7d8f-90a1-b8b8e8d084f2','sla','clock.stage_reached','2026-11-26T20:00:00.926Z');
INSERT INTO inbox VALUES('01a21971-896f-7d75-8aef-1a1cd012aefa','sla','clock.stage_reached','2026-11-26T20:00:00.933Z');
INSERT INTO inbox VALUES('01a21971-898b-715a-b00c-2a605d509b83','sla','clock.stopped','2026-11-26T20:00:00.939Z');
INSERT INTO inbox VALUES('01a21971-898b-7b02-8bd1-67afd1fe7507','sla','clock.started','2026-11-26T20:00:00.944Z');
INSERT INTO inbox VALUES('01a21971-89b7-7011-887f-15c257595736','intake','petition.received','2026-11-26T20:00:00.954Z');
INSERT INTO inbox VALUES('01a21971-89bd-77a9-aaf8-79760ff49c96','routing','petition.routed','2026-11-26T20:00:00.968Z');
INSERT INTO inbox VALUES('01a21971-89c2-70d8-b103-eca50713d58c','sla','clock.started','2026-11-26T20:00:00.975Z');
INSERT INTO inbox VALUES('01a21971-89cb-7a88-a781-c982e7957dd8','sla','clock.started','2026-11-26T20:00:00.981Z');
INSERT INTO inbox VALUES('01a21971-89de-7e9e-8bcf-4e9fe6b0144b','intake','petition.received','2026-11-26T20:00:00.994Z');
INSERT INTO inbox VALUES('01a21971-89e4-73ae-b2f6-d0bb45ec4b1f','routing','petition.routed','2026-11-26T20:00:01.008Z');
INSERT INTO inbox VALUES('01a21971-89ea-742d-a0d3-04fcaa84e6d6','sla','clock.started','2026-11-26T20:00:01.014Z');
INSERT INTO inbox VALUES('01a21971-89f3-7cd4-9016-3f0d52f09f5c','sla','clock.started','2026-11-26T20:00:01.021Z');
CREATE TABLE notified_petition (
id text PRIMARY KEY,
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
received_at timestamptz NOT NULL,
assigned_at timestamptz,
due_at timestamptz NOT NULL,
answered_at timestamptz,
sender_told_unit boolean NOT NULL,
intake_sequence bigint NOT NULL,
routing_sequence bigint NOT NULL,
sla_sequence bigint NOT NULL
);
INSERT INTO notified_petition VALUES('01a1ec2a-f370-71e2-880b-105b8124be73','KN-2026-000001-7',1,'CLOSED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-18T01:00:00.240Z','2026-11-18T01:00:00.249Z','2026-11-19T01:00:00.240Z','2026-11-18T01:00:00.301Z',1,4,2,4);
INSERT INTO notified_petition VALUES('01a2155d-d3d3-7574-8728-93fd35beb67d','KN-2026-000002-5',1,'TRANSFERRED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.339Z','2026-11-26T01:00:00.343Z','2026-11-27T01:00:00.339Z',NULL,1,1,3,4);
INSERT INTO notified_petition VALUES('01a2155d-d3ff-7c40-8d56-0e85b48c47b6','KN-2026-000003-3',1,'REJECTED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.383Z','2026-11-26T01:00:00.387Z','2026-11-27T01:00:00.383Z',NULL,1,2,1,4);
INSERT INTO notified_petition VALUES('01a2155d-d41e-7345-868c-5ba701365595','KN-2026-000004-1',1,'WITHDRAWN','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.414Z','2026-11-26T01:00:00.419Z','2026-11-27T01:00:00.414Z',NULL,1,2,1,4);
INSERT INTO notified_petition VALUES('01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0',1,'ASSIGNED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','TEAM_HEAD','','','to-truong','Tổ trưởng, Giám đốc Sở','','','2026-11-26T01:00:00.445Z','2026-11-26T01:00:00.449Z','2026-11-27T01:00:00.445Z',NULL,1,1,4,10);
INSERT INTO notified_petition VALUES('01a2155d-d472-7d37-9a76-1b09a81abf31','KN-2026-000006-8',1,'AWAITING_SUPPLEMENT','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.498Z','2026-11-26T01:00:00.503Z','2026-11-27T01:00:00.498Z',NULL,1,2,1,2);
INSERT INTO notified_petition VALUES('01a2155d-d4ac-70a8-a63b-ddb220b1841f','KN-2026-000007-6',1,'IN_PROGRESS','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv2.qlnl','Chuyên viên 2, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.556Z','2026-11-26T01:00:00.561Z','2026-11-27T01:00:00.556Z',NULL,1,1,2,5);
INSERT INTO notified_petition VALUES('01a2155d-d4d7-71c2-8b09-18b0b446383d','KN-2026-000008-4',1,'MERGED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv3.qlnl','Chuyên viên 3, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.599Z','2026-11-26T01:00:00.603Z','2026-11-27T01:00:00.599Z',NULL,1,2,1,4);
INSERT INTO notified_petition VALUES('01a2155d-d4f7-7603-b0fe-83183475d961','KN-2026-000009-2',1,'AWAITING_AUTHORITY','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv3.qlnl','Chuyên viên 3, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.631Z','2026-11-26T01:00:00.636Z','2026-11-27T01:00:00.631Z',NULL,1,2,3,5);
INSERT INTO notified_petition VALUES('01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5',1,'IN_PROGRESS','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.706Z','2026-11-26T01:00:00.711Z','2026-11-27T01:00:00.767Z',NULL,1,3,2,7);
INSERT INTO notified_petition VALUES('01a2155d-d582-7cc7-b4ba-de2963deb5ef','KN-2026-000011-3',1,'ANSWERED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv2.qlnl','Chuyên viên 2, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.770Z','2026-11-26T01:00:00.776Z','2026-11-27T01:00:00.770Z','2026-11-26T01:00:00.817Z',1,2,2,4);
INSERT INTO notified_petition VALUES('01a2155d-d5c1-787d-97c4-d204962e20e5','KN-2026-000012-1',1,'IN_PROGRESS','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv2.qlnl','Chuyên viên 2, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T01:00:00.833Z','2026-11-26T01:00:00.837Z','2026-11-27T01:00:00.833Z',NULL,1,1,2,5);
INSERT INTO notified_petition VALUES('01a21971-89b7-77d6-a321-46a57221fe45','KN-2026-000013-0',1,'ASSIGNED','FORMAL_FEEDBACK','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv3.qlnl','Chuyên viên 3, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T20:00:00.951Z','2026-11-26T20:00:00.957Z','2026-12-18T17:00:00.000Z',NULL,1,1,1,2);
INSERT INTO notified_petition VALUES('01a21971-89de-7ad8-9e31-3826ded314d2','KN-2026-000014-8',1,'ASSIGNED','RAPID_24H','27991','Xã Bến Lức','Trạm biến áp quá tải, điện yếu','Phòng Kinh tế xã','0900000001','xa@demo.invalid','','OFFICER','QLNL','Phòng Quản lý năng lượng','cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','tp.qlnl','Trưởng phòng Quản lý năng lượng','2026-11-26T20:00:00.990Z','2026-11-26T20:00:00.996Z','2026-11-27T20:00:00.990Z',NULL,1,1,1,2);
CREATE TABLE directory_officer (
id text PRIMARY KEY,
name text NOT NULL,
unit_code text NOT NULL,
role text NOT NULL,
phone text NOT NULL,
email text NOT NULL,
zalo_user_id text NOT NULL,
active boolean NOT NULL,
version integer NOT NULL
);
INSERT INTO directory_officer VALUES('cv3.qltt','Chuyên viên 3, Chi cục Quản lý thị trường','QLTT','OFFICER','0900000124','cv3.qltt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.kcxt','Chuyên viên 2, Trung tâm Khuyến công và Xúc tiến thương mại','KCXT','OFFICER','0900000127','cv2.kcxt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('thu-ky','Thư ký tổ hỗ trợ','','SECRETARY','0900000101','thu-ky@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.qlcn','Trưởng phòng Quản lý công nghiệp','QLCN','UNIT_HEAD','0900000108','tp.qlcn@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('quan-tri','Quản trị hệ thống','','ADMINISTRATOR','0900000103','quan-tri@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv3.qlnl','Chuyên viên 3, Phòng Quản lý năng lượng','QLNL','OFFICER','0900000117','cv3.qlnl@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.khth','Chuyên viên 1, Phòng Kế hoạch - Tổng hợp','KHTH','OFFICER','0900000119','cv1.khth@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.qltm','Chuyên viên 1, Phòng Quản lý thương mại','QLTM','OFFICER','0900000105','cv1.qltm@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv3.qltm','Chuyên viên 3, Phòng Quản lý thương mại','QLTM','OFFICER','0900000107','cv3.qltm@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.kcxt','Chuyên viên 1, Trung tâm Khuyến công và Xúc tiến thương mại','KCXT','OFFICER','0900000126','cv1.kcxt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.qltm','Trưởng phòng Quản lý thương mại','QLTM','UNIT_HEAD','0900000104','tp.qltm@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.qlcn','Chuyên viên 1, Phòng Quản lý công nghiệp','QLCN','OFFICER','0900000109','cv1.qlcn@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.qltm','Chuyên viên 2, Phòng Quản lý thương mại','QLTM','OFFICER','0900000106','cv2.qltm@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.qlnl','Trưởng phòng Quản lý năng lượng','QLNL','UNIT_HEAD','0900000114','tp.qlnl@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.qltt','Chuyên viên 2, Chi cục Quản lý thị trường','QLTT','OFFICER','0900000123','cv2.qltt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.ktatmt','Chuyên viên 1, Phòng Kỹ thuật an toàn - Môi trường','KTATMT','OFFICER','0900000112','cv1.ktatmt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.qlnl','Chuyên viên 2, Phòng Quản lý năng lượng','QLNL','OFFICER','0900000116','cv2.qlnl@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('to-truong','Tổ trưởng, Giám đốc Sở','','TEAM_HEAD','0900000102','to-truong@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.qlnl','Chuyên viên 1, Phòng Quản lý năng lượng','QLNL','OFFICER','0900000115','cv1.qlnl@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.ktatmt','Chuyên viên 2, Phòng Kỹ thuật an toàn - Môi trường','KTATMT','OFFICER','0900000113','cv2.ktatmt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.khth','Chuyên viên 2, Phòng Kế hoạch - Tổng hợp','KHTH','OFFICER','0900000120','cv2.khth@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv2.qlcn','Chuyên viên 2, Phòng Quản lý công nghiệp','QLCN','OFFICER','0900000110','cv2.qlcn@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('cv1.qltt','Chuyên viên 1, Chi cục Quản lý thị trường','QLTT','OFFICER','0900000122','cv1.qltt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.khth','Trưởng phòng Kế hoạch - Tổng hợp','KHTH','UNIT_HEAD','0900000118','tp.khth@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.qltt','Chi cục trưởng Chi cục Quản lý thị trường','QLTT','UNIT_HEAD','0900000121','tp.qltt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.kcxt','Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại','KCXT','UNIT_HEAD','0900000125','tp.kcxt@sct.demo.invalid','',1,1);
INSERT INTO directory_officer VALUES('tp.ktatmt','Trưởng phòng Kỹ thuật an toàn - Môi trường','KTATMT','UNIT_HEAD','0900000111','tp.ktatmt@sct.demo.invalid','',1,1);
CREATE TABLE directory_unit (
code text PRIMARY KEY,
name text NOT NULL,
version integer NOT NULL
);
INSERT INTO directory_unit VALUES('QLTM','Phòng Quản lý thương mại',0);
INSERT INTO directory_unit VALUES('QLCN','Phòng Quản lý công nghiệp',0);
INSERT INTO directory_unit VALUES('KTATMT','Phòng Kỹ thuật an toàn - Môi trường',0);
INSERT INTO directory_unit VALUES('QLNL','Phòng Quản lý năng lượng',0);
INSERT INTO directory_unit VALUES('KHTH','Phòng Kế hoạch - Tổng hợp',0);
INSERT INTO directory_unit VALUES('QLTT','Chi cục Quản lý thị trường',0);
INSERT INTO directory_unit VALUES('KCXT','Trung tâm Khuyến công và Xúc tiến thương mại',0);
CREATE TABLE directory_commune (
code text PRIMARY KEY,
name text NOT NULL,
version integer NOT NULL
);
INSERT INTO directory_commune VALUES('25459','Phường Tân Ninh',0);
INSERT INTO directory_commune VALUES('25480','Phường Bình Minh',0);
INSERT INTO directory_commune VALUES('25486','Xã Tân Biên',0);
INSERT INTO directory_commune VALUES('25489','Xã Tân Lập',0);
INSERT INTO directory_commune VALUES('25498','Xã Thạnh Bình',0);
INSERT INTO directory_commune VALUES('25510','Xã Trà Vong',0);
INSERT INTO directory_commune VALUES('25516','Xã Tân Châu',0);
INSERT INTO directory_commune VALUES('25522','Xã Tân Đông',0);
INSERT INTO directory_commune VALUES('25525','Xã Tân Hội',0);
INSERT INTO directory_commune VALUES('25531','Xã Tân Hoà',0);
INSERT INTO directory_commune VALUES('25534','Xã Tân Thành',0);
INSERT INTO directory_commune VALUES('25549','Xã Tân Phú',0);
INSERT INTO directory_commune VALUES('25552','Xã Dương Minh Châu',0);
INSERT INTO directory_commune VALUES('25567','Phường Ninh Thạnh',0);
INSERT INTO directory_commune VALUES('25573','Xã Cầu Khởi',0);
INSERT INTO directory_commune VALUES('25579','Xã Lộc Ninh',0);
INSERT INTO directory_commune VALUES('25585','Xã Châu Thành',0);
INSERT INTO directory_commune VALUES('25588','Xã Hảo Đước',0);
INSERT INTO directory_commune VALUES('25591','Xã Phước Vinh',0);
INSERT INTO directory_commune VALUES('25606','Xã Hoà Hội',0);
INSERT INTO directory_commune VALUES('25621','Xã Ninh Điền',0);
INSERT INTO directory_commune VALUES('25630','Phường Long Hoa',0);
INSERT INTO directory_commune VALUES('25633','Phường Thanh Điền',0);
INSERT INTO directory_commune VALUES('25645','Phường Hoà Thành',0);
INSERT INTO directory_commune VALUES('25654','Phường Gò Dầu',0);
INSERT INTO directory_commune VALUES('25657','Xã Thạnh Đức',0);
INSERT INTO directory_commune VALUES('25663','Xã Phước Thạnh',0);
INSERT INTO directory_commune VALUES('25666','Xã Truông Mít',0);
INSERT INTO directory_commune VALUES('25672','Phường Gia Lộc',0);
INSERT INTO directory_commune VALUES('25681','Xã Bến Cầu',0);
INSERT INTO directory_commune VALUES('25684','Xã Long Chữ',0);
INSERT INTO directory_commune VALUES('25702','Xã Long Thuận',0);
INSERT INTO directory_commune VALUES('25708','Phường Trảng Bàng',0);
INSERT INTO directory_commune VALUES('25711','Xã Hưng Thuận',0);
INSERT INTO directory_commune VALUES('25729','Xã Phước Chỉ',0);
INSERT INTO directory_commune VALUES('25732','Phường An Tịnh',0);
INSERT INTO directory_commune VALUES('27694','Phường Long An',0);
INSERT INTO directory_commune VALUES('27712','Phường Tân An',0);
INSERT INTO directory_commune VALUES('27715','Phường Khánh Hậu',0);
INSERT INTO directory_commune VALUES('27721','Xã Tân Hưng',0);
INSERT INTO directory_commune VALUES('27727','Xã Hưng Điền',0);
INSERT INTO directory_commune VALUES('27736','Xã Vĩnh Thạnh',0);
INSERT INTO directory_commune VALUES('27748','Xã Vĩnh Châu',0);
INSERT INTO directory_commune VALUES('27757','Xã Vĩnh Hưng',0);
INSERT INTO directory_commune VALUES('27763','Xã Khánh Hưng',0);
INSERT INTO directory_commune VALUES('27775','Xã Tuyên Bình',0);
INSERT INTO directory_commune VALUES('27787','Phường Kiến Tường',0);
INSERT INTO directory_commune VALUES('27793','Xã Bình Hiệp',0);
INSERT INTO directory_commune VALUES('27811','Xã Bình Hoà',0);
INSERT INTO directory_commune VALUES('27817','Xã Tuyên Thạnh',0);
INSERT INTO directory_commune VALUES('27823','Xã Mộc Hoá',0);
INSERT INTO directory_commune VALUES('27826','Xã Tân Thạnh',0);
INSERT INTO directory_commune VALUES('27838','Xã Nhơn Hoà Lập',0);
INSERT INTO directory_commune VALUES('27841','Xã Hậu Thạnh',0);
INSERT INTO directory_commune VALUES('27856','Xã Nhơn Ninh',0);
INSERT INTO directory_commune VALUES('27865','Xã Thạnh Hoá',0);
INSERT INTO directory_commune VALUES('27868','Xã Bình Thành',0);
INSERT INTO directory_commune VALUES('27877','Xã Thạnh Phước',0);
INSERT INTO directory_commune VALUES('27889','Xã Tân Tây',0);
INSERT INTO directory_commune VALUES('27898','Xã Đông Thành',0);
INSERT INTO directory_commune VALUES('27907','Xã Mỹ Quý',0);
INSERT INTO directory_commune VALUES('27925','Xã Đức Huệ',0);
INSERT INTO directory_commune VALUES('27931','Xã Hậu Nghĩa',0);
INSERT INTO directory_commune VALUES('27937','Xã Đức Hoà',0);
INSERT INTO directory_commune VALUES('27943','Xã An Ninh',0);
INSERT INTO directory_commune VALUES('27952','Xã Hiệp Hoà',0);
INSERT INTO directory_commune VALUES('27964','Xã Đức Lập',0);
INSERT INTO directory_commune VALUES('27976','Xã Mỹ Hạnh',0);
INSERT INTO directory_commune VALUES('27979','Xã Hoà Khánh',0);
INSERT INTO directory_commune VALUES('27991','Xã Bến Lức',0);
INSERT INTO directory_commune VALUES('27994','Xã Thạnh Lợi',0);
INSERT INTO directory_commune VALUES('28003','Xã Lương Hoà',0);
INSERT INTO directory_commune VALUES('28015','Xã Bình Đức',0);
INSERT INTO directory_commune VALUES('28018','Xã Mỹ Yên',0);
INSERT INTO directory_commune VALUES('28036','Xã Thủ Thừa',0);
INSERT INTO directory_commune VALUES('28051','Xã Mỹ Thạnh',0);
INSERT INTO directory_commune VALUES('28066','Xã Mỹ An',0);
INSERT INTO directory_commune VALUES('28072','Xã Tân Long',0);
INSERT INTO directory_commune VALUES('28075','Xã Tân Trụ',0);
INSERT INTO directory_commune VALUES('28087','Xã Nhựt Tảo',0);
INSERT INTO directory_commune VALUES('28093','Xã Vàm Cỏ',0);
INSERT INTO directory_commune VALUES('28108','Xã Cần Đước',0);
INSERT INTO directory_commune VALUES('28114','Xã Rạch Kiến',0);
INSERT INTO directory_commune VALUES('28126','Xã Long Cang',0);
INSERT INTO directory_commune VALUES('28132','Xã Mỹ Lệ',0);
INSERT INTO directory_commune VALUES('28138','Xã Tân Lân',0);
INSERT INTO directory_commune VALUES('28144','Xã Long Hựu',0);
INSERT INTO directory_commune VALUES('28159','Xã Cần Giuộc',0);
INSERT INTO directory_commune VALUES('28165','Xã Phước Lý',0);
INSERT INTO directory_commune VALUES('28177','Xã Mỹ Lộc',0);
INSERT INTO directory_commune VALUES('28201','Xã Phước Vĩnh Tây',0);
INSERT INTO directory_commune VALUES('28207','Xã Tân Tập',0);
INSERT INTO directory_commune VALUES('28210','Xã Tầm Vu',0);
INSERT INTO directory_commune VALUES('28222','Xã Vĩnh Công',0);
INSERT INTO directory_commune VALUES('28225','Xã Thuận Mỹ',0);
INSERT INTO directory_commune VALUES('28243','Xã An Lục Long',0);
CREATE TABLE message (
id text PRIMARY KEY,
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
state text NOT NULL CHECK (state IN ('QUEUED', 'HELD', 'SENT', 'DELIVERED', 'FAILED', 'DEAD')),
reason text NOT NULL,
live boolean NOT NULL,
stage_percent integer NOT NULL,
clock_id text NOT NULL,
clock_step text NOT NULL,
superseded boolean NOT NULL,
attempts integer NOT NULL,
created_at timestamptz NOT NULL,
next_attempt_at timestamptz NOT NULL,
leased_until timestamptz,
lease_token text,
sent_at timestamptz,
held_until timestamptz,
acknowledged_at timestamptz
);
INSERT INTO message VALUES('01a1ec2a-f375-75b1-99f5-784f7ef764bf','01a1ec2a-f370-71e2-880b-105b8124be73','KN-2026-000001-7','01a1ec2a-f370-7822-aea6-70f14f49cf59','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000001-7] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000001-7. Kiến nghị sẽ được trả lời trước 08:00 19/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000001-7\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 18/11/2026\n- Hạn trả lời: 08:00 19/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-18T01:00:00.245Z','2026-11-18T01:00:00.245Z',NULL,NULL,'2026-11-18T01:00:00.273Z',NULL,NULL);
INSERT INTO message VALUES('01a1ec2a-f389-7741-be89-b9f5a88c05fa','01a1ec2a-f370-71e2-880b-105b8124be73','KN-2026-000001-7','01a1ec2a-f379-74b5-bea4-fbc093aca17f','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000001-7] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000001-7. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 19/11/2026.\n\n- Mã kiến nghị: KN-2026-000001-7\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 18/11/2026\n- Hạn trả lời: 08:00 19/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-18T01:00:00.265Z','2026-11-18T01:00:00.265Z',NULL,NULL,'2026-11-18T01:00:00.274Z',NULL,'2026-11-18T01:00:00.290Z');
INSERT INTO message VALUES('01a1ec2a-f389-7849-b0a0-e2bcb697cfed','01a1ec2a-f370-71e2-880b-105b8124be73','KN-2026-000001-7','01a1ec2a-f379-74b5-bea4-fbc093aca17f','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000001-7] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000001-7 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 19/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000001-7\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 18/11/2026\n- Thời điểm giao xử lý: 08:00 18/11/2026\n- Hạn trả lời: 08:00 19/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-18T01:00:00.265Z','2026-11-18T01:00:00.265Z',NULL,NULL,'2026-11-18T01:00:00.273Z',NULL,NULL);
INSERT INTO message VALUES('01a1ec2a-f3b1-7ee7-84fa-2bb208e9c435','01a1ec2a-f370-71e2-880b-105b8124be73','KN-2026-000001-7','01a1ec2a-f3ad-7a63-bda0-99f949daa1c8','petition.answered','','sender','sender','x***@demo.invalid','log','answered-final',1,'[KN-2026-000001-7] Trả lời kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh trả lời kiến nghị mã số KN-2026-000001-7 như sau:\n\nSở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.\n\nTrong 7 ngày kể từ khi nhận trả lời, nếu chưa đồng ý, Quý vị có thể đề nghị xem xét lại và đánh giá mức độ hài lòng bằng mã số kiến nghị.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000001-7\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 18/11/2026\n- Thời điểm giao xử lý: 08:00 18/11/2026\n- Hạn trả lời: 08:00 19/11/2026\n- Thời điểm trả kết quả: 08:00 18/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-18T01:00:00.305Z','2026-11-18T01:00:00.305Z',NULL,NULL,'2026-11-18T01:00:00.316Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d3c4-733e-b2d0-f92439935225','01a1ec2a-f370-71e2-880b-105b8124be73','KN-2026-000001-7','01a1ec2a-f3c1-70af-9c1e-6d45f6e72f23','petition.rated','','unit_head','tp.qlnl','t***@sct.demo.invalid','log','dissatisfied',1,'[KN-2026-000001-7] Người gửi chưa hài lòng',replace('Người gửi kiến nghị KN-2026-000001-7 đánh giá chưa hài lòng với câu trả lời.\nÝ kiến: Điện vẫn yếu.\n\n- Mã kiến nghị: KN-2026-000001-7\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 18/11/2026\n- Hạn trả lời: 08:00 19/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.324Z','2026-11-26T01:00:00.324Z',NULL,NULL,'2026-11-26T01:00:00.329Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d3d5-7f6f-9cf2-e89839eeeb71','01a2155d-d3d3-7574-8728-93fd35beb67d','KN-2026-000002-5','01a2155d-d3d3-772c-9588-9e77a7d0dc7c','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000002-5] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000002-5. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000002-5\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.341Z','2026-11-26T01:00:00.341Z',NULL,NULL,'2026-11-26T01:00:00.359Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d3df-7941-b596-bd796bdd3e30','01a2155d-d3d3-7574-8728-93fd35beb67d','KN-2026-000002-5','01a2155d-d3d7-78df-a509-a81d71720810','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000002-5] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000002-5. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000002-5\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.351Z','2026-11-26T01:00:00.351Z',NULL,NULL,'2026-11-26T01:00:00.358Z',NULL,'2026-11-26T01:00:00.372Z');
INSERT INTO message VALUES('01a2155d-d3df-7e34-8d77-f14b8cb8b90f','01a2155d-d3d3-7574-8728-93fd35beb67d','KN-2026-000002-5','01a2155d-d3d7-78df-a509-a81d71720810','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000002-5] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000002-5 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000002-5\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.351Z','2026-11-26T01:00:00.351Z',NULL,NULL,'2026-11-26T01:00:00.359Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d402-72c0-a0de-a0ecd02e201f','01a2155d-d3ff-7c40-8d56-0e85b48c47b6','KN-2026-000003-3','01a2155d-d3ff-7bbe-b8ba-3cd4c0b5ee39','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000003-3] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000003-3. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000003-3\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.386Z','2026-11-26T01:00:00.386Z',NULL,NULL,'2026-11-26T01:00:00.404Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d40c-7393-992e-3bc91da7598a','01a2155d-d3d3-7574-8728-93fd35beb67d','KN-2026-000002-5','01a2155d-d3fd-77c6-aa4c-5454b50fb533','petition.transferred','','sender','sender','x***@demo.invalid','log','transferred',1,'[KN-2026-000002-5] Kiến nghị đã được chuyển cơ quan có thẩm quyền',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000002-5 không thuộc lĩnh vực của Sở Công Thương tỉnh Tây Ninh và đã được chuyển đến Sở Tài chính để giải quyết theo thẩm quyền lúc 08:00 26/11/2026.\n\nLý do: Thuộc lĩnh vực ngân sách\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000002-5\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.396Z','2026-11-26T01:00:00.396Z',NULL,NULL,'2026-11-26T01:00:00.405Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d40c-7f13-8f30-6836bb1e7d95','01a2155d-d3ff-7c40-8d56-0e85b48c47b6','KN-2026-000003-3','01a2155d-d403-7be3-a2a9-b3a4f0fc2040','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000003-3] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000003-3. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000003-3\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.396Z','2026-11-26T01:00:00.396Z',NULL,NULL,'2026-11-26T01:00:00.405Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d40c-73cb-b33d-cc6265c55ecf','01a2155d-d3ff-7c40-8d56-0e85b48c47b6','KN-2026-000003-3','01a2155d-d403-7be3-a2a9-b3a4f0fc2040','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000003-3] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000003-3 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000003-3\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.396Z','2026-11-26T01:00:00.396Z',NULL,NULL,'2026-11-26T01:00:00.405Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d421-7267-b88a-672401331b05','01a2155d-d3ff-7c40-8d56-0e85b48c47b6','KN-2026-000003-3','01a2155d-d41c-78a8-b5b6-355691acb35e','petition.rejected','','sender','sender','x***@demo.invalid','log','rejected',1,'[KN-2026-000003-3] Kiến nghị không được tiếp nhận giải quyết',replace('Kính gửi Phòng Kinh tế xã,\n\nRất tiếc, kiến nghị mã số KN-2026-000003-3 không thuộc trường hợp được tiếp nhận giải quyết (ngày 08:00 26/11/2026).\n\nLý do: Không rõ nội dung\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000003-3\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.417Z','2026-11-26T01:00:00.417Z',NULL,NULL,'2026-11-26T01:00:00.435Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d421-759d-87ef-03197c2c37fe','01a2155d-d41e-7345-868c-5ba701365595','KN-2026-000004-1','01a2155d-d41e-74bb-9ff4-70d6512155d0','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000004-1] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000004-1. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000004-1\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.417Z','2026-11-26T01:00:00.417Z',NULL,NULL,'2026-11-26T01:00:00.436Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d42c-726f-ac6d-0d8ff1e12c62','01a2155d-d41e-7345-868c-5ba701365595','KN-2026-000004-1','01a2155d-d423-7f68-8d9e-fb111cffc22d','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000004-1] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000004-1. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000004-1\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.428Z','2026-11-26T01:00:00.428Z',NULL,NULL,'2026-11-26T01:00:00.436Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d42c-7662-8305-613abbe7d4e2','01a2155d-d41e-7345-868c-5ba701365595','KN-2026-000004-1','01a2155d-d423-7f68-8d9e-fb111cffc22d','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000004-1] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000004-1 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000004-1\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.428Z','2026-11-26T01:00:00.428Z',NULL,NULL,'2026-11-26T01:00:00.436Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d43f-7e3e-b631-6de69c860bce','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a2155d-d43d-7d21-acf4-69c82a10508a','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000005-0] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000005-0. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000005-0\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.447Z','2026-11-26T01:00:00.447Z',NULL,NULL,'2026-11-26T01:00:00.465Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d44a-7607-80ce-9c315e311bf5','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a2155d-d441-780e-9952-1a05a3589e09','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000005-0] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000005-0. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000005-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.458Z','2026-11-26T01:00:00.458Z',NULL,NULL,'2026-11-26T01:00:00.466Z',NULL,'2026-11-26T01:00:00.482Z');
INSERT INTO message VALUES('01a2155d-d44a-7598-88c7-81924d9b7e42','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a2155d-d441-780e-9952-1a05a3589e09','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000005-0] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000005-0 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000005-0\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.458Z','2026-11-26T01:00:00.458Z',NULL,NULL,'2026-11-26T01:00:00.466Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d475-731e-ad55-4c65dc3079d7','01a2155d-d472-7d37-9a76-1b09a81abf31','KN-2026-000006-8','01a2155d-d472-7b3f-bff6-4292c4b40c91','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000006-8] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000006-8. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000006-8\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.501Z','2026-11-26T01:00:00.501Z',NULL,NULL,'2026-11-26T01:00:00.525Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d482-7f2e-945b-aff20aff7237','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a2155d-d46e-729a-89dc-78083a49b33f','petition.returned','','secretary','thu-ky','t***@sct.demo.invalid','log','returned',1,'[KN-2026-000005-0] Kiến nghị bị trả lại',replace('Kiến nghị KN-2026-000005-0 bị trả lại lúc 08:00 26/11/2026 (đơn vị trả lại).\nLý do: Không thuộc nhiệm vụ của phòng\nĐề nghị thư ký tổ theo dõi, phân công lại.\n\n- Mã kiến nghị: KN-2026-000005-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.514Z','2026-11-26T01:00:00.514Z',NULL,NULL,'2026-11-26T01:00:00.525Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d482-760c-8bfc-0b03b22d8852','01a2155d-d472-7d37-9a76-1b09a81abf31','KN-2026-000006-8','01a2155d-d477-7fb3-85d0-087d2b38dd9b','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000006-8] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000006-8. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000006-8\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.514Z','2026-11-26T01:00:00.514Z',NULL,NULL,'2026-11-26T01:00:00.525Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d482-77c5-a182-621c7b604006','01a2155d-d472-7d37-9a76-1b09a81abf31','KN-2026-000006-8','01a2155d-d477-7fb3-85d0-087d2b38dd9b','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000006-8] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000006-8 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000006-8\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.514Z','2026-11-26T01:00:00.514Z',NULL,NULL,'2026-11-26T01:00:00.525Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d49b-7974-ae10-91d71c35b07c','01a2155d-d472-7d37-9a76-1b09a81abf31','KN-2026-000006-8','01a2155d-d496-71ee-905d-dc074aaeab27','petition.supplement_requested','','sender','sender','x***@demo.invalid','log','supplement-requested',1,'[KN-2026-000006-8] Đề nghị bổ sung thông tin',replace('Kính gửi Phòng Kinh tế xã,\n\nĐể có đủ căn cứ giải quyết kiến nghị mã số KN-2026-000006-8, xin Quý vị bổ sung thông tin sau:\n\nĐề nghị cho biết số trạm biến áp.\n\nThời gian chờ bổ sung không tính vào thời hạn trả lời.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000006-8\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.539Z','2026-11-26T01:00:00.539Z',NULL,NULL,'2026-11-26T01:00:00.549Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4af-79dd-8469-b34cbccfa0ae','01a2155d-d4ac-70a8-a63b-ddb220b1841f','KN-2026-000007-6','01a2155d-d4ac-7da5-b5a1-dd9248a15068','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000007-6] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000007-6. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000007-6\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.559Z','2026-11-26T01:00:00.559Z',NULL,NULL,'2026-11-26T01:00:00.577Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4ba-7d3a-b2f7-225d5f70dcb9','01a2155d-d4ac-70a8-a63b-ddb220b1841f','KN-2026-000007-6','01a2155d-d4b1-736f-b1f3-48f4998647da','petition.routed','','officer','cv2.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000007-6] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000007-6. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000007-6\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.570Z','2026-11-26T01:00:00.570Z',NULL,NULL,'2026-11-26T01:00:00.577Z',NULL,'2026-11-26T01:00:00.589Z');
INSERT INTO message VALUES('01a2155d-d4ba-78c3-8069-a7a8bc43c3db','01a2155d-d4ac-70a8-a63b-ddb220b1841f','KN-2026-000007-6','01a2155d-d4b1-736f-b1f3-48f4998647da','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000007-6] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000007-6 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000007-6\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.570Z','2026-11-26T01:00:00.570Z',NULL,NULL,'2026-11-26T01:00:00.577Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4d9-7ebf-8999-581c26124be5','01a2155d-d4d7-71c2-8b09-18b0b446383d','KN-2026-000008-4','01a2155d-d4d7-7ab7-b5ab-5a45fef5f768','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000008-4] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000008-4. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000008-4\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.601Z','2026-11-26T01:00:00.601Z',NULL,NULL,'2026-11-26T01:00:00.619Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4e3-7d2f-a7c2-92ffe2d191d9','01a2155d-d4d7-71c2-8b09-18b0b446383d','KN-2026-000008-4','01a2155d-d4db-769f-81f3-0b6e67e50b76','petition.routed','','officer','cv3.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000008-4] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000008-4. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000008-4\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 3, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.611Z','2026-11-26T01:00:00.611Z',NULL,NULL,'2026-11-26T01:00:00.619Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4e3-70cb-868c-ca785fbe4051','01a2155d-d4d7-71c2-8b09-18b0b446383d','KN-2026-000008-4','01a2155d-d4db-769f-81f3-0b6e67e50b76','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000008-4] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000008-4 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000008-4\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.611Z','2026-11-26T01:00:00.611Z',NULL,NULL,'2026-11-26T01:00:00.620Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4fa-7ddc-88bf-092963539c37','01a2155d-d4d7-71c2-8b09-18b0b446383d','KN-2026-000008-4','01a2155d-d4f4-7b92-9979-8c9044b2ff2a','petition.merged','','sender','sender','x***@demo.invalid','log','merged',1,'[KN-2026-000008-4] Kiến nghị được giải quyết cùng kiến nghị KN-2026-000007-6',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000008-4 có cùng nội dung với kiến nghị KN-2026-000007-6 đã tiếp nhận trước và được giải quyết chung. Câu trả lời cũng sẽ được gửi đến Quý vị.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000008-4\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.634Z','2026-11-26T01:00:00.634Z',NULL,NULL,'2026-11-26T01:00:00.655Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d4fa-7acb-b8f7-fb5f7fd4cac5','01a2155d-d4f7-7603-b0fe-83183475d961','KN-2026-000009-2','01a2155d-d4f7-7d53-b7f8-bf76a31f6591','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000009-2] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000009-2. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000009-2\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.634Z','2026-11-26T01:00:00.634Z',NULL,NULL,'2026-11-26T01:00:00.655Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d507-7d12-8cce-2d5d301d00bf','01a2155d-d4f7-7603-b0fe-83183475d961','KN-2026-000009-2','01a2155d-d4fc-786a-af13-a0e53abc685c','petition.routed','','officer','cv3.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000009-2] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000009-2. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000009-2\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 3, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.647Z','2026-11-26T01:00:00.647Z',NULL,NULL,'2026-11-26T01:00:00.656Z',NULL,'2026-11-26T01:00:00.669Z');
INSERT INTO message VALUES('01a2155d-d507-7719-a6a4-85a88f484a14','01a2155d-d4f7-7603-b0fe-83183475d961','KN-2026-000009-2','01a2155d-d4fc-786a-af13-a0e53abc685c','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000009-2] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000009-2 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000009-2\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.647Z','2026-11-26T01:00:00.647Z',NULL,NULL,'2026-11-26T01:00:00.656Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d536-7973-aed6-96ad4c38805c','01a2155d-d4f7-7603-b0fe-83183475d961','KN-2026-000009-2','01a2155d-d52b-7d71-ab23-0f0716f6af27','petition.answered','','sender','sender','x***@demo.invalid','log','answered-interim',1,'[KN-2026-000009-2] Thông báo kết quả bước đầu',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000009-2 có nội dung vượt thẩm quyền của Sở Công Thương tỉnh Tây Ninh và đã được báo cáo cấp có thẩm quyền. Sở Công Thương tỉnh Tây Ninh xin thông báo:\n\nKiến nghị KN-2026-000009-2 có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số 88/SCT-QLNL ngày 18/11/2026 gửi UBND tỉnh Tây Ninh xem xét, cho ý kiến. Dự kiến có kết quả trước ngày 26/12/2026. Sở sẽ trả lời chính thức ngay sau khi nhận được ý kiến của cơ quan có thẩm quyền.\n\nSở Công Thương tỉnh Tây Ninh tiếp tục theo dõi và sẽ trả lời đầy đủ khi có kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000009-2\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.694Z','2026-11-26T01:00:00.694Z',NULL,NULL,'2026-11-26T01:00:00.702Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d545-7dfe-9f82-b1b133117ea2','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a2155d-d542-710f-9d14-dd69aba62bdd','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000010-5] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000010-5. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000010-5\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.709Z','2026-11-26T01:00:00.709Z',NULL,NULL,'2026-11-26T01:00:00.728Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d54e-7a58-968b-6ddb9f24b335','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a2155d-d547-737d-ba6a-e188128e6f95','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000010-5] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000010-5. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000010-5\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.718Z','2026-11-26T01:00:00.718Z',NULL,NULL,'2026-11-26T01:00:00.728Z',NULL,'2026-11-26T01:00:00.741Z');
INSERT INTO message VALUES('01a2155d-d54e-7854-9c6d-e32bae67d989','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a2155d-d547-737d-ba6a-e188128e6f95','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000010-5] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000010-5 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000010-5\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.718Z','2026-11-26T01:00:00.718Z',NULL,NULL,'2026-11-26T01:00:00.728Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d571-7578-9862-cad03bc1d96d','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a2155d-d56e-7330-8e03-45702aa5aa20','petition.answered','','sender','sender','x***@demo.invalid','log','answered-final',1,'[KN-2026-000010-5] Trả lời kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh trả lời kiến nghị mã số KN-2026-000010-5 như sau:\n\nSở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.\n\nTrong 7 ngày kể từ khi nhận trả lời, nếu chưa đồng ý, Quý vị có thể đề nghị xem xét lại và đánh giá mức độ hài lòng bằng mã số kiến nghị.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000010-5\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n- Thời điểm trả kết quả: 08:00 26/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.753Z','2026-11-26T01:00:00.753Z',NULL,NULL,'2026-11-26T01:00:00.762Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d584-7a70-8571-62f03f7c3474','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a2155d-d57f-7115-9c1a-b805dbfe6722','petition.reopened','','officer','cv1.qlnl','c***@sct.demo.invalid','log','reopened',1,'[KN-2026-000010-5] Kiến nghị được xem xét lại',replace('Kiến nghị KN-2026-000010-5 được mở lại lúc 08:00 26/11/2026; hạn trả lời mới: 08:00 27/11/2026.\nLý do: Điện vẫn yếu\n\n- Mã kiến nghị: KN-2026-000010-5\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.772Z','2026-11-26T01:00:00.772Z',NULL,NULL,'2026-11-26T01:00:00.796Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d584-7b8b-b86e-ca5a4c6e5c05','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a2155d-d57f-7115-9c1a-b805dbfe6722','petition.reopened','','unit_head','tp.qlnl','t***@sct.demo.invalid','log','reopened',1,'[KN-2026-000010-5] Kiến nghị được xem xét lại',replace('Kiến nghị KN-2026-000010-5 được mở lại lúc 08:00 26/11/2026; hạn trả lời mới: 08:00 27/11/2026.\nLý do: Điện vẫn yếu\n\n- Mã kiến nghị: KN-2026-000010-5\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.772Z','2026-11-26T01:00:00.772Z',NULL,NULL,'2026-11-26T01:00:00.795Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d584-7848-85b9-6ec29ad78f03','01a2155d-d582-7cc7-b4ba-de2963deb5ef','KN-2026-000011-3','01a2155d-d582-7f09-b290-00502f59476a','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000011-3] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000011-3. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000011-3\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.772Z','2026-11-26T01:00:00.772Z',NULL,NULL,'2026-11-26T01:00:00.795Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d591-7def-a90b-8c8c0b17202f','01a2155d-d582-7cc7-b4ba-de2963deb5ef','KN-2026-000011-3','01a2155d-d588-7d17-9e60-9f1784506f27','petition.routed','','officer','cv2.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000011-3] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000011-3. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000011-3\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.785Z','2026-11-26T01:00:00.785Z',NULL,NULL,'2026-11-26T01:00:00.796Z',NULL,'2026-11-26T01:00:00.808Z');
INSERT INTO message VALUES('01a2155d-d591-71d6-89ff-0aeae5a6d943','01a2155d-d582-7cc7-b4ba-de2963deb5ef','KN-2026-000011-3','01a2155d-d588-7d17-9e60-9f1784506f27','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000011-3] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000011-3 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000011-3\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.785Z','2026-11-26T01:00:00.785Z',NULL,NULL,'2026-11-26T01:00:00.796Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d5b4-7885-9b0b-eb3b72711c18','01a2155d-d582-7cc7-b4ba-de2963deb5ef','KN-2026-000011-3','01a2155d-d5b1-71c9-a33d-029c5e81718c','petition.answered','','sender','sender','x***@demo.invalid','log','answered-final',1,'[KN-2026-000011-3] Trả lời kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh trả lời kiến nghị mã số KN-2026-000011-3 như sau:\n\nSở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12.\n\nTrong 7 ngày kể từ khi nhận trả lời, nếu chưa đồng ý, Quý vị có thể đề nghị xem xét lại và đánh giá mức độ hài lòng bằng mã số kiến nghị.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000011-3\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n- Thời điểm trả kết quả: 08:00 26/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.820Z','2026-11-26T01:00:00.820Z',NULL,NULL,'2026-11-26T01:00:00.828Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d5c3-7b52-b916-f583dc84eead','01a2155d-d5c1-787d-97c4-d204962e20e5','KN-2026-000012-1','01a2155d-d5c1-707d-a340-47b6c6962eb9','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000012-1] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000012-1. Kiến nghị sẽ được trả lời trước 08:00 27/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000012-1\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.835Z','2026-11-26T01:00:00.835Z',NULL,NULL,'2026-11-26T01:00:00.854Z',NULL,NULL);
INSERT INTO message VALUES('01a2155d-d5cf-7137-8387-4f98b00505ea','01a2155d-d5c1-787d-97c4-d204962e20e5','KN-2026-000012-1','01a2155d-d5c5-7f28-8328-46154a3de68d','petition.routed','','officer','cv2.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000012-1] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000012-1. Đề nghị xác nhận tiếp nhận và trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000012-1\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.847Z','2026-11-26T01:00:00.847Z',NULL,NULL,'2026-11-26T01:00:00.854Z',NULL,'2026-11-26T01:00:00.867Z');
INSERT INTO message VALUES('01a2155d-d5cf-770b-8ffd-4d70bd0c94d6','01a2155d-d5c1-787d-97c4-d204962e20e5','KN-2026-000012-1','01a2155d-d5c5-7f28-8328-46154a3de68d','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000012-1] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000012-1 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 08:00 27/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000012-1\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 2, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 08:00 26/11/2026\n- Thời điểm giao xử lý: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T01:00:00.847Z','2026-11-26T01:00:00.847Z',NULL,NULL,'2026-11-26T01:00:00.854Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-897a-7a0e-b7d7-c98c920cb304','01a2155d-d4ac-70a8-a63b-ddb220b1841f','KN-2026-000007-6','01a21971-896f-719f-8ad3-ae2b75f0c131','clock.stage_reached','','officer','cv2.qlnl','','in_app','stage-50',1,'[KN-2026-000007-6] Đã qua 50% thời hạn',replace('Kiến nghị KN-2026-000007-6 đã qua 50% thời hạn trả lời.\n\n- Mã kiến nghị: KN-2026-000007-6\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,50,'01a2155d-d4b5-7c6d-911e-b6578ffb355a','MAIN',0,0,'2026-11-26T20:00:00.890Z','2026-11-26T20:00:00.890Z',NULL,NULL,'2026-11-26T20:00:00.890Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-897a-7ce6-b1a5-7544149763e0','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a21971-896f-7341-9874-94469b1e0cb8','clock.stage_reached','','officer','cv1.qlnl','','in_app','stage-50',1,'[KN-2026-000010-5] Đã qua 50% thời hạn',replace('Kiến nghị KN-2026-000010-5 đã qua 50% thời hạn trả lời.\n\n- Mã kiến nghị: KN-2026-000010-5\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,50,'01a2155d-d58c-79b3-aae9-ac66cc98addd','MAIN',0,0,'2026-11-26T20:00:00.890Z','2026-11-26T20:00:00.890Z',NULL,NULL,'2026-11-26T20:00:00.890Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-897a-71d8-ac49-30fac364b00b','01a2155d-d5c1-787d-97c4-d204962e20e5','KN-2026-000012-1','01a21971-896f-7eec-8184-24cb7f07f8c7','clock.stage_reached','','officer','cv2.qlnl','','in_app','stage-50',1,'[KN-2026-000012-1] Đã qua 50% thời hạn',replace('Kiến nghị KN-2026-000012-1 đã qua 50% thời hạn trả lời.\n\n- Mã kiến nghị: KN-2026-000012-1\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,50,'01a2155d-d5ca-722b-9ef7-d547b844c3f5','MAIN',0,0,'2026-11-26T20:00:00.890Z','2026-11-26T20:00:00.890Z',NULL,NULL,'2026-11-26T20:00:00.890Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-8989-754a-ac68-70723e5e590a','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a21971-8981-7718-b04f-23815577078d','petition.returned','','team_head','to-truong','t***@sct.demo.invalid','log','returned-again',1,'[KN-2026-000005-0] Kiến nghị bị trả lại lần 2',replace('Kiến nghị KN-2026-000005-0 bị trả lại lúc 03:00 27/11/2026 (quá thời gian xác nhận).\nLý do: Chưa nhận việc đúng hạn.\nĐề nghị tổ trưởng quyết định đơn vị xử lý.\n\n- Mã kiến nghị: KN-2026-000005-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: chưa phân công, Thư ký tổ hỗ trợ\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:00.905Z','2026-11-26T20:00:00.905Z',NULL,NULL,'2026-11-26T20:00:00.922Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-8991-7228-8f4f-4d02a5bae5f3','01a2155d-d542-79f9-98bd-1631f14d51cd','KN-2026-000010-5','01a21971-896f-766a-a9a0-52ad61692e3e','clock.stage_reached','','officer','cv1.qlnl','c***@sct.demo.invalid','log','stage-75',1,'[KN-2026-000010-5] Đã qua 75% thời hạn, cần trả lời sớm',replace('Kiến nghị KN-2026-000010-5 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000010-5\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,75,'01a2155d-d58c-79b3-aae9-ac66cc98addd','MAIN',0,1,'2026-11-26T20:00:00.913Z','2026-11-26T20:00:00.913Z',NULL,NULL,'2026-11-26T20:00:00.923Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-8991-7f87-b7aa-258af3e8a607','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a21971-896f-7748-8a17-610f4e6a9532','clock.stage_reached','','secretary','thu-ky','t***@sct.demo.invalid','log','acceptance-expired',1,'[KN-2026-000005-0] Quá thời gian xác nhận tiếp nhận',replace('Kiến nghị KN-2026-000005-0 chưa được đơn vị được giao xác nhận tiếp nhận đúng thời gian quy định (09:00 26/11/2026).\n\n- Mã kiến nghị: KN-2026-000005-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: chưa phân công, Tổ trưởng, Giám đốc Sở\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,100,'01a2155d-d486-7884-8601-d7e5b38fd61f','MAIN',0,1,'2026-11-26T20:00:00.913Z','2026-11-26T20:00:00.913Z',NULL,NULL,'2026-11-26T20:00:00.922Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-8991-7be1-b1af-757aa3cf444f','01a2155d-d5c1-787d-97c4-d204962e20e5','KN-2026-000012-1','01a21971-896f-795e-8ee3-4b128bda6dec','clock.stage_reached','','officer','cv2.qlnl','c***@sct.demo.invalid','log','stage-75',1,'[KN-2026-000012-1] Đã qua 75% thời hạn, cần trả lời sớm',replace('Kiến nghị KN-2026-000012-1 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000012-1\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,75,'01a2155d-d5ca-722b-9ef7-d547b844c3f5','MAIN',0,1,'2026-11-26T20:00:00.913Z','2026-11-26T20:00:00.913Z',NULL,NULL,'2026-11-26T20:00:00.922Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-8991-7374-a2dd-e235ed876c3b','01a2155d-d4ac-70a8-a63b-ddb220b1841f','KN-2026-000007-6','01a21971-896f-7dc9-805f-8fa4c140cef4','clock.stage_reached','','officer','cv2.qlnl','c***@sct.demo.invalid','log','stage-75',1,'[KN-2026-000007-6] Đã qua 75% thời hạn, cần trả lời sớm',replace('Kiến nghị KN-2026-000007-6 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000007-6\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 2, Phòng Quản lý năng lượng\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,75,'01a2155d-d4b5-7c6d-911e-b6578ffb355a','MAIN',0,1,'2026-11-26T20:00:00.913Z','2026-11-26T20:00:00.913Z',NULL,NULL,'2026-11-26T20:00:00.922Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-899e-7f6c-9ee6-55ccfb667d3b','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a21971-896f-7d8f-90a1-b8b8e8d084f2','clock.stage_reached','','officer','to-truong','','in_app','stage-50',1,'[KN-2026-000005-0] Đã qua 50% thời hạn',replace('Kiến nghị KN-2026-000005-0 đã qua 50% thời hạn trả lời.\n\n- Mã kiến nghị: KN-2026-000005-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: chưa phân công, Tổ trưởng, Giám đốc Sở\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,50,'01a2155d-d445-7e20-ac67-5f86ef53ba55','MAIN',0,0,'2026-11-26T20:00:00.926Z','2026-11-26T20:00:00.926Z',NULL,NULL,'2026-11-26T20:00:00.926Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89a5-786b-babc-209ee5fb7bd6','01a2155d-d43d-7d88-972c-0c405e65c485','KN-2026-000005-0','01a21971-896f-7d75-8aef-1a1cd012aefa','clock.stage_reached','','officer','to-truong','t***@sct.demo.invalid','log','stage-75',1,'[KN-2026-000005-0] Đã qua 75% thời hạn, cần trả lời sớm',replace('Kiến nghị KN-2026-000005-0 đã qua 75% thời hạn. Đề nghị anh/chị trả lời trước 08:00 27/11/2026.\n\n- Mã kiến nghị: KN-2026-000005-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: chưa phân công, Tổ trưởng, Giám đốc Sở\n- Tiếp nhận: 08:00 26/11/2026\n- Hạn trả lời: 08:00 27/11/2026','\n',char(10)),'DELIVERED','',1,75,'01a2155d-d445-7e20-ac67-5f86ef53ba55','MAIN',0,1,'2026-11-26T20:00:00.933Z','2026-11-26T20:00:00.933Z',NULL,NULL,'2026-11-26T20:00:00.936Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89ba-7e5a-b62b-9ac3991605ad','01a21971-89b7-77d6-a321-46a57221fe45','KN-2026-000013-0','01a21971-89b7-7011-887f-15c257595736','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000013-0] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000013-0. Kiến nghị sẽ được trả lời trước 00:00 19/12/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000013-0\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 03:00 27/11/2026\n- Hạn trả lời: 00:00 19/12/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:00.954Z','2026-11-26T20:00:00.954Z',NULL,NULL,'2026-11-26T20:00:00.978Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89c8-77a4-bb0a-a79e7ca45dcd','01a21971-89b7-77d6-a321-46a57221fe45','KN-2026-000013-0','01a21971-89bd-77a9-aaf8-79760ff49c96','petition.routed','','officer','cv3.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000013-0] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000013-0. Đề nghị xác nhận tiếp nhận và trả lời trước 00:00 19/12/2026.\n\n- Mã kiến nghị: KN-2026-000013-0\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 3, Phòng Quản lý năng lượng\n- Tiếp nhận: 03:00 27/11/2026\n- Hạn trả lời: 00:00 19/12/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:00.968Z','2026-11-26T20:00:00.968Z',NULL,NULL,'2026-11-26T20:00:00.978Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89c8-780c-8b22-03fe6f0de768','01a21971-89b7-77d6-a321-46a57221fe45','KN-2026-000013-0','01a21971-89bd-77a9-aaf8-79760ff49c96','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000013-0] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000013-0 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 00:00 19/12/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000013-0\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 3, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 03:00 27/11/2026\n- Thời điểm giao xử lý: 03:00 27/11/2026\n- Hạn trả lời: 00:00 19/12/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:00.968Z','2026-11-26T20:00:00.968Z',NULL,NULL,'2026-11-26T20:00:00.978Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89e2-7ad1-bc0a-ca95e4a77402','01a21971-89de-7ad8-9e31-3826ded314d2','KN-2026-000014-8','01a21971-89de-7e9e-8bcf-4e9fe6b0144b','petition.received','','sender','sender','x***@demo.invalid','log','received',1,'[KN-2026-000014-8] Đã tiếp nhận kiến nghị',replace('Kính gửi Phòng Kinh tế xã,\n\nSở Công Thương tỉnh Tây Ninh đã tiếp nhận kiến nghị của Xã Bến Lức, mã số KN-2026-000014-8. Kiến nghị sẽ được trả lời trước 03:00 28/11/2026. Xin giữ mã số này để tra cứu kết quả.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000014-8\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: đang phân công\n- Người xử lý: đang phân công\n- Thời điểm tiếp nhận: 03:00 27/11/2026\n- Hạn trả lời: 03:00 28/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:00.994Z','2026-11-26T20:00:00.994Z',NULL,NULL,'2026-11-26T20:00:01.017Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89f0-77e0-ba21-885c402b7e21','01a21971-89de-7ad8-9e31-3826ded314d2','KN-2026-000014-8','01a21971-89e4-73ae-b2f6-d0bb45ec4b1f','petition.routed','','officer','cv1.qlnl','c***@sct.demo.invalid','log','assigned',1,'[KN-2026-000014-8] Giao xử lý kiến nghị: Trạm biến áp quá tải, điện yếu',replace('Anh/chị được giao xử lý kiến nghị KN-2026-000014-8. Đề nghị xác nhận tiếp nhận và trả lời trước 03:00 28/11/2026.\n\n- Mã kiến nghị: KN-2026-000014-8\n- Nơi kiến nghị: Xã Bến Lức\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Đơn vị, người xử lý: Phòng Quản lý năng lượng, Chuyên viên 1, Phòng Quản lý năng lượng\n- Tiếp nhận: 03:00 27/11/2026\n- Hạn trả lời: 03:00 28/11/2026','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:01.008Z','2026-11-26T20:00:01.008Z',NULL,NULL,'2026-11-26T20:00:01.018Z',NULL,NULL);
INSERT INTO message VALUES('01a21971-89f0-7df4-ab6a-5cd7667414bf','01a21971-89de-7ad8-9e31-3826ded314d2','KN-2026-000014-8','01a21971-89e4-73ae-b2f6-d0bb45ec4b1f','petition.routed','','sender','sender','x***@demo.invalid','log','handled-by',1,'[KN-2026-000014-8] Kiến nghị đã được giao xử lý',replace('Kính gửi Phòng Kinh tế xã,\n\nKiến nghị mã số KN-2026-000014-8 đã được giao cho Phòng Quản lý năng lượng; người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng. Kết quả sẽ được thông báo trước 03:00 28/11/2026.\n\nThông tin xử lý kiến nghị:\n- Mã kiến nghị: KN-2026-000014-8\n- Nội dung: Trạm biến áp quá tải, điện yếu\n- Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh\n- Đơn vị xử lý: Phòng Quản lý năng lượng\n- Người xử lý: Chuyên viên 1, Phòng Quản lý năng lượng\n- Thời điểm tiếp nhận: 03:00 27/11/2026\n- Thời điểm giao xử lý: 03:00 27/11/2026\n- Hạn trả lời: 03:00 28/11/2026\n\nĐây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.\nSở Công Thương tỉnh Tây Ninh','\n',char(10)),'DELIVERED','',1,0,'','',0,1,'2026-11-26T20:00:01.008Z','2026-11-26T20:00:01.008Z',NULL,NULL,'2026-11-26T20:00:01.018Z',NULL,NULL);
CREATE TABLE message_attempt (
id text PRIMARY KEY,
message_id text NOT NULL,
at timestamptz NOT NULL,
channel text NOT NULL,
provider_id text NOT NULL,
result text NOT NULL,
error text NOT NULL
);
INSERT INTO message_attempt VALUES('01a1fc88-e3f7-78fd-aa49-c043d128e1d8','01a1ec2a-f375-75b1-99f5-784f7ef764bf','2026-11-18T01:00:00.273Z','log','01a1ec2a-f375-75b1-99f5-784f7ef764bf','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e3f7-721d-98f8-79c5bffceb8d','01a1ec2a-f389-7849-b0a0-e2bcb697cfed','2026-11-18T01:00:00.273Z','log','01a1ec2a-f389-7849-b0a0-e2bcb697cfed','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e3f7-7a75-a942-563d7641dfa2','01a1ec2a-f389-7741-be89-b9f5a88c05fa','2026-11-18T01:00:00.274Z','log','01a1ec2a-f389-7741-be89-b9f5a88c05fa','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e422-7fc4-8a4c-c7d4f6aec472','01a1ec2a-f3b1-7ee7-84fa-2bb208e9c435','2026-11-18T01:00:00.316Z','log','01a1ec2a-f3b1-7ee7-84fa-2bb208e9c435','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e42f-7be7-b977-7a0dec21439b','01a2155d-d3c4-733e-b2d0-f92439935225','2026-11-26T01:00:00.329Z','log','01a2155d-d3c4-733e-b2d0-f92439935225','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e44d-7e3d-acc1-50f01d35ccd0','01a2155d-d3df-7941-b596-bd796bdd3e30','2026-11-26T01:00:00.358Z','log','01a2155d-d3df-7941-b596-bd796bdd3e30','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e44d-708a-879c-0ceddc3d2e3a','01a2155d-d3d5-7f6f-9cf2-e89839eeeb71','2026-11-26T01:00:00.359Z','log','01a2155d-d3d5-7f6f-9cf2-e89839eeeb71','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e44d-7cf0-991d-1429e1ddb973','01a2155d-d3df-7e34-8d77-f14b8cb8b90f','2026-11-26T01:00:00.359Z','log','01a2155d-d3df-7e34-8d77-f14b8cb8b90f','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e47b-7830-8cc2-97de1633071e','01a2155d-d402-72c0-a0de-a0ecd02e201f','2026-11-26T01:00:00.404Z','log','01a2155d-d402-72c0-a0de-a0ecd02e201f','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e47b-770f-aa85-9262741ceaf5','01a2155d-d40c-7393-992e-3bc91da7598a','2026-11-26T01:00:00.405Z','log','01a2155d-d40c-7393-992e-3bc91da7598a','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e47b-72aa-b5b9-b01e66bfbd4b','01a2155d-d40c-73cb-b33d-cc6265c55ecf','2026-11-26T01:00:00.405Z','log','01a2155d-d40c-73cb-b33d-cc6265c55ecf','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e47b-7143-be5a-913294b8a085','01a2155d-d40c-7f13-8f30-6836bb1e7d95','2026-11-26T01:00:00.405Z','log','01a2155d-d40c-7f13-8f30-6836bb1e7d95','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e49a-7679-af22-f7e2c42a1819','01a2155d-d421-7267-b88a-672401331b05','2026-11-26T01:00:00.435Z','log','01a2155d-d421-7267-b88a-672401331b05','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e49a-715b-ad85-c894cc95cc14','01a2155d-d42c-726f-ac6d-0d8ff1e12c62','2026-11-26T01:00:00.436Z','log','01a2155d-d42c-726f-ac6d-0d8ff1e12c62','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e49a-7bf1-b760-33882b11a1dc','01a2155d-d42c-7662-8305-613abbe7d4e2','2026-11-26T01:00:00.436Z','log','01a2155d-d42c-7662-8305-613abbe7d4e2','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e49a-795d-82a7-3f29b587f7ef','01a2155d-d421-759d-87ef-03197c2c37fe','2026-11-26T01:00:00.436Z','log','01a2155d-d421-759d-87ef-03197c2c37fe','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4b8-7d4d-b4fc-e0395e52e20b','01a2155d-d43f-7e3e-b631-6de69c860bce','2026-11-26T01:00:00.465Z','log','01a2155d-d43f-7e3e-b631-6de69c860bce','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4b8-798e-a96e-776fd7de7e38','01a2155d-d44a-7607-80ce-9c315e311bf5','2026-11-26T01:00:00.466Z','log','01a2155d-d44a-7607-80ce-9c315e311bf5','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4b8-73d1-8179-17ab0055be79','01a2155d-d44a-7598-88c7-81924d9b7e42','2026-11-26T01:00:00.466Z','log','01a2155d-d44a-7598-88c7-81924d9b7e42','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4f3-757a-bc90-c8e04c7a9cdc','01a2155d-d475-731e-ad55-4c65dc3079d7','2026-11-26T01:00:00.525Z','log','01a2155d-d475-731e-ad55-4c65dc3079d7','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4f3-73d4-b2d8-2c9fc330bc8e','01a2155d-d482-77c5-a182-621c7b604006','2026-11-26T01:00:00.525Z','log','01a2155d-d482-77c5-a182-621c7b604006','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4f3-7c79-87d5-b5b6734606b0','01a2155d-d482-7f2e-945b-aff20aff7237','2026-11-26T01:00:00.525Z','log','01a2155d-d482-7f2e-945b-aff20aff7237','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e4f3-7967-bea3-904b9ac2c98f','01a2155d-d482-760c-8bfc-0b03b22d8852','2026-11-26T01:00:00.525Z','log','01a2155d-d482-760c-8bfc-0b03b22d8852','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e50b-7e28-a4df-99e5b18a7dc2','01a2155d-d49b-7974-ae10-91d71c35b07c','2026-11-26T01:00:00.549Z','log','01a2155d-d49b-7974-ae10-91d71c35b07c','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e527-774f-818e-d6376ede756f','01a2155d-d4af-79dd-8469-b34cbccfa0ae','2026-11-26T01:00:00.577Z','log','01a2155d-d4af-79dd-8469-b34cbccfa0ae','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e527-71ae-99de-70cf047a4849','01a2155d-d4ba-78c3-8069-a7a8bc43c3db','2026-11-26T01:00:00.577Z','log','01a2155d-d4ba-78c3-8069-a7a8bc43c3db','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e527-7feb-a86a-5e0add95dee0','01a2155d-d4ba-7d3a-b2f7-225d5f70dcb9','2026-11-26T01:00:00.577Z','log','01a2155d-d4ba-7d3a-b2f7-225d5f70dcb9','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e551-71ba-8e32-2fa23a62db6a','01a2155d-d4d9-7ebf-8999-581c26124be5','2026-11-26T01:00:00.619Z','log','01a2155d-d4d9-7ebf-8999-581c26124be5','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e551-79eb-a41a-6e5a5f7e5924','01a2155d-d4e3-7d2f-a7c2-92ffe2d191d9','2026-11-26T01:00:00.619Z','log','01a2155d-d4e3-7d2f-a7c2-92ffe2d191d9','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e552-7c61-847a-8c7722bef251','01a2155d-d4e3-70cb-868c-ca785fbe4051','2026-11-26T01:00:00.620Z','log','01a2155d-d4e3-70cb-868c-ca785fbe4051','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e575-71ab-9a46-e97af812c2bd','01a2155d-d4fa-7acb-b8f7-fb5f7fd4cac5','2026-11-26T01:00:00.655Z','log','01a2155d-d4fa-7acb-b8f7-fb5f7fd4cac5','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e575-710a-8799-8e514533f1ef','01a2155d-d4fa-7ddc-88bf-092963539c37','2026-11-26T01:00:00.655Z','log','01a2155d-d4fa-7ddc-88bf-092963539c37','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e575-7ed5-bc6d-675b3b460bb1','01a2155d-d507-7719-a6a4-85a88f484a14','2026-11-26T01:00:00.656Z','log','01a2155d-d507-7719-a6a4-85a88f484a14','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e575-7c11-acd7-6d6a30415d08','01a2155d-d507-7d12-8cce-2d5d301d00bf','2026-11-26T01:00:00.656Z','log','01a2155d-d507-7d12-8cce-2d5d301d00bf','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e5a5-72de-8008-c424bb06da2e','01a2155d-d536-7973-aed6-96ad4c38805c','2026-11-26T01:00:00.702Z','log','01a2155d-d536-7973-aed6-96ad4c38805c','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e5be-75fc-b459-ab2ae0f8344b','01a2155d-d545-7dfe-9f82-b1b133117ea2','2026-11-26T01:00:00.728Z','log','01a2155d-d545-7dfe-9f82-b1b133117ea2','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e5be-7972-a97b-dd237e576a03','01a2155d-d54e-7854-9c6d-e32bae67d989','2026-11-26T01:00:00.728Z','log','01a2155d-d54e-7854-9c6d-e32bae67d989','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e5be-7088-9b96-4f2d44527296','01a2155d-d54e-7a58-968b-6ddb9f24b335','2026-11-26T01:00:00.728Z','log','01a2155d-d54e-7a58-968b-6ddb9f24b335','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e5e0-7089-89ad-727219e8dfde','01a2155d-d571-7578-9862-cad03bc1d96d','2026-11-26T01:00:00.762Z','log','01a2155d-d571-7578-9862-cad03bc1d96d','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e601-7739-b794-39b54b0c48b4','01a2155d-d584-7848-85b9-6ec29ad78f03','2026-11-26T01:00:00.795Z','log','01a2155d-d584-7848-85b9-6ec29ad78f03','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e601-79b0-b4e9-24b3dec5508d','01a2155d-d584-7b8b-b86e-ca5a4c6e5c05','2026-11-26T01:00:00.795Z','log','01a2155d-d584-7b8b-b86e-ca5a4c6e5c05','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e601-7cb5-b04c-df081cd50b90','01a2155d-d584-7a70-8571-62f03f7c3474','2026-11-26T01:00:00.796Z','log','01a2155d-d584-7a70-8571-62f03f7c3474','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e601-7ff5-8502-7b34c0999483','01a2155d-d591-71d6-89ff-0aeae5a6d943','2026-11-26T01:00:00.796Z','log','01a2155d-d591-71d6-89ff-0aeae5a6d943','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e601-7094-80d7-fcbffbbc7a00','01a2155d-d591-7def-a90b-8c8c0b17202f','2026-11-26T01:00:00.796Z','log','01a2155d-d591-7def-a90b-8c8c0b17202f','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e622-7202-a7c8-81a2180e3aa0','01a2155d-d5b4-7885-9b0b-eb3b72711c18','2026-11-26T01:00:00.828Z','log','01a2155d-d5b4-7885-9b0b-eb3b72711c18','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e63c-7f3d-8fcd-29266c50e2fb','01a2155d-d5cf-770b-8ffd-4d70bd0c94d6','2026-11-26T01:00:00.854Z','log','01a2155d-d5cf-770b-8ffd-4d70bd0c94d6','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e63c-7510-9943-73e24e2b1f40','01a2155d-d5c3-7b52-b916-f583dc84eead','2026-11-26T01:00:00.854Z','log','01a2155d-d5c3-7b52-b916-f583dc84eead','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e63c-7576-bc4a-b67d2ecb021f','01a2155d-d5cf-7137-8387-4f98b00505ea','2026-11-26T01:00:00.854Z','log','01a2155d-d5cf-7137-8387-4f98b00505ea','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e680-797c-b59d-147350e188bd','01a21971-8989-754a-ac68-70723e5e590a','2026-11-26T20:00:00.922Z','log','01a21971-8989-754a-ac68-70723e5e590a','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e680-7041-8878-84688e834c8b','01a21971-8991-7374-a2dd-e235ed876c3b','2026-11-26T20:00:00.922Z','log','01a21971-8991-7374-a2dd-e235ed876c3b','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e680-7460-81a0-f5fe42184115','01a21971-8991-7be1-b1af-757aa3cf444f','2026-11-26T20:00:00.922Z','log','01a21971-8991-7be1-b1af-757aa3cf444f','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e680-71d7-82ae-fcb461167054','01a21971-8991-7f87-b7aa-258af3e8a607','2026-11-26T20:00:00.922Z','log','01a21971-8991-7f87-b7aa-258af3e8a607','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e680-73d4-b2fe-0c2b0ef60333','01a21971-8991-7228-8f4f-4d02a5bae5f3','2026-11-26T20:00:00.923Z','log','01a21971-8991-7228-8f4f-4d02a5bae5f3','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e68e-777c-a322-3bacff090a81','01a21971-89a5-786b-babc-209ee5fb7bd6','2026-11-26T20:00:00.936Z','log','01a21971-89a5-786b-babc-209ee5fb7bd6','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e6b8-77e9-b82e-c8b8767bddbd','01a21971-89ba-7e5a-b62b-9ac3991605ad','2026-11-26T20:00:00.978Z','log','01a21971-89ba-7e5a-b62b-9ac3991605ad','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e6b8-7e86-8b6e-7c720f84a03c','01a21971-89c8-780c-8b22-03fe6f0de768','2026-11-26T20:00:00.978Z','log','01a21971-89c8-780c-8b22-03fe6f0de768','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e6b8-7dca-b839-492b940a1e5d','01a21971-89c8-77a4-bb0a-a79e7ca45dcd','2026-11-26T20:00:00.978Z','log','01a21971-89c8-77a4-bb0a-a79e7ca45dcd','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e6e0-7ec8-b904-796c290b3f0b','01a21971-89e2-7ad1-bc0a-ca95e4a77402','2026-11-26T20:00:01.017Z','log','01a21971-89e2-7ad1-bc0a-ca95e4a77402','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e6e0-7a45-8d41-156e97c28a53','01a21971-89f0-77e0-ba21-885c402b7e21','2026-11-26T20:00:01.018Z','log','01a21971-89f0-77e0-ba21-885c402b7e21','SENT','');
INSERT INTO message_attempt VALUES('01a1fc88-e6e0-72bd-b08c-b41e2306cfbf','01a21971-89f0-7df4-ab6a-5cd7667414bf','2026-11-26T20:00:01.018Z','log','01a21971-89f0-7df4-ab6a-5cd7667414bf','SENT','');
CREATE INDEX idempotency_created_at ON idempotency (created_at);
CREATE UNIQUE INDEX outbox_order ON outbox (subscriber, subject, sequence);
CREATE INDEX outbox_due ON outbox (subscriber, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX outbox_delivered_at ON outbox_delivered (delivered_at);
CREATE INDEX inbox_received_at ON inbox (received_at);
CREATE INDEX directory_officer_role ON directory_officer (role, unit_code, id);
CREATE UNIQUE INDEX message_once ON message (event_id, petition_id, person);
CREATE INDEX message_due ON message (next_attempt_at, id) WHERE state = 'QUEUED';
CREATE INDEX message_petition ON message (petition_id, id);
CREATE INDEX message_person ON message (person, id);
CREATE INDEX message_state ON message (state, id);
CREATE INDEX message_clock ON message (clock_id) WHERE clock_id <> '';
CREATE INDEX message_attempt_message ON message_attempt (message_id, id);
COMMIT;
