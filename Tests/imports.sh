#!/usr/bin/env bash
# The import rules that the package manifest cannot express.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
complain() { echo "$1" >&2; status=1; }

# Rules are pure: values and arithmetic only.
rules='Services/Intake/Service/Petition.swift Services/Intake/Service/PetitionStatus.swift
Services/Routing/Service/RoutingRule.swift Services/Routing/Service/Assignment.swift
Services/SLA/Service/Clock.swift Services/Notification/Service/MessageRule.swift'
for file in $rules; do
    [ -f "$file" ] || { complain "$file: a rules file is missing"; continue; }
    bad=$(grep -nE '^(package |public |internal )?import ' "$file" |
        grep -vE 'FoundationEssentials|import (Models|WorkCalendar|VietnameseText)$' || true)
    [ -z "$bad" ] || complain "$file: a rules file may not import this: $bad"
done

# Foundation (locales, formatters) only where text is normalised.
bad=$(grep -rnE '^(package |public |internal )?import Foundation$' Shared Services --include='*.swift' |
    grep -vE '^Shared/(VietnameseText|ReferenceData|ServiceKit|TestKit|Security|Models/Generated)/|^Services/(Operator|Cluster)/' || true)
[ -z "$bad" ] || complain "import Foundation where FoundationEssentials would do: $bad"

# Wire types stop at *RPC, *Wire, *Events and *Facts; an enum may name its wire twin.
bad=$(grep -nE '\bPB[A-Z][A-Za-z]+' Services/*/Service/*.swift | grep -vE '(RPC|Wire|Events|Module|Facts)[A-Za-z+]*\.swift:' |
    grep -v 'typealias Wire = ' || true)
[ -z "$bad" ] || complain "wire types beyond the edge: $bad"
exit $status
