-- compatible-from: 1
-- Versions of the policy that counts the time to accept, as sla has stated them since the reference data was written:
-- in its hours people are present.
CREATE TABLE acceptance_policy (
    id text NOT NULL,
    version integer NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (id, version)
);

-- What a complaint says is kept by intake alone: nobody learns from it, and it is in no simulation.
DELETE FROM route_text WHERE petition_id IN (
    SELECT petition_id FROM assignment_move WHERE number = 1
        AND (reason LIKE 'Phản ánh hành vi%' OR reason LIKE 'Có dấu hiệu khiếu nại, tố cáo%'));
