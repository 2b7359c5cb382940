// Rules like a clinic's, for the fake station. Numbers are for tests only.
#pragma once

#include <string_view>

namespace chairside::test {

inline constexpr std::string_view kFakeProfile = R"(
name: "Ketamine infusion, adult"
rules { id: "spo2-very-low" vital: SPO2 condition { at_or_below: 88 } on_delay { seconds: 10 } priority: HIGH
        advice { en: "Rouse the patient, open the airway, give oxygen, call the prescriber." } }
rules { id: "spo2-low" vital: SPO2 condition { at_or_below: 91 } on_delay { seconds: 15 } priority: MEDIUM
        session_bounds { lowest: 88 highest: 94 }
        advice { en: "Look at the patient and the probe." } }
rules { id: "sbp-very-high" vital: NIBP_SYSTOLIC condition { at_or_above: 180 } priority: HIGH
        advice { en: "Pause the infusion, repeat the cuff, call the prescriber." } }
rules { id: "sbp-high" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } priority: MEDIUM
        advice { en: "Repeat the cuff in two minutes." } }
rules { id: "sbp-low" vital: NIBP_SYSTOLIC condition { at_or_below: 90 } priority: MEDIUM
        advice { en: "Legs up, repeat the cuff." } }
rules { id: "dbp-high" vital: NIBP_DIASTOLIC condition { at_or_above: 110 } priority: HIGH
        advice { en: "Repeat the cuff." } }
rules { id: "rate-very-high" vital: RATE condition { at_or_above: 140 } on_delay { seconds: 10 } priority: HIGH
        advice { en: "Look at the patient; pause the infusion." } }
rules { id: "rate-high" vital: RATE condition { at_or_above: 120 } on_delay { seconds: 15 } priority: MEDIUM
        session_bounds { lowest: 100 highest: 139 }
        advice { en: "Look at the patient." } }
rules { id: "rate-low" vital: RATE condition { at_or_below: 50 } on_delay { seconds: 15 } priority: MEDIUM
        advice { en: "Look at the patient." } }
checks { vital: NIBP_SYSTOLIC phases: PHASE_INFUSING interval { seconds: 300 } }
technical { cause: VITAL_LOST priority: MEDIUM advice { en: "Look at the patient, then at the probe." } }
technical { cause: LINK_LOST priority: MEDIUM advice { en: "Look at the patient, then at the monitor and its cable." } }
)";

}  // namespace chairside::test
