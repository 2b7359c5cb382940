// What one alarm rule must fulfil by itself; profile_check.h sees to the whole.
#pragma once

#include <string>
#include <vector>

#include "chairside/v1/alarm.pb.h"
#include "codec/text_file.h"
#include "vitals/quantity.h"
#include "vitals/vital.h"

namespace chairside::codec {

// A rule's limit, as far as it could be read. Those `of` the same can be compared.
struct RuleLimit {
    std::string rule;
    std::string of;  // "SPO2", "SPO2 change", "SPO2 change %", "RASS"
    bool upper;      // the more the worse
    Quantity value;
    v1::Priority priority;
    TextPlace at;
    const google::protobuf::RepeatedField<int>* phases;  // of the message, none: all
};

[[nodiscard]] std::string limitOf(Vital vital);  // RuleLimit::of an absolute limit

// Any part of its condition asks SpO2 or a rate: what is measured all the time, and cannot wait.
[[nodiscard]] bool asksOxygenOrRate(const v1::Rule& rule);
[[nodiscard]] bool asksCuff(const v1::Rule& rule);

class RuleCheck {
public:
    using Checks = google::protobuf::RepeatedPtrField<v1::CheckInterval>;

    // All live longer than this.
    RuleCheck(const v1::Rule& rule, const FieldPlaces& places, const std::string& who, Findings& findings)
        : rule_(rule), places_(places), who_(who), findings_(findings) {}

    // Adds what is wrong to the findings and the rule's limit to `limits`.
    void run(const Checks& checks, std::vector<RuleLimit>& limits) const;

private:
    // A condition of the rule and where it stands.
    struct Part {
        const v1::Condition& condition;
        FieldPlaces places;
        std::string what;  // "condition", "at_once"
        v1::Vital vital;
        Quantity margin;
        int depth;
    };
    void checkPart(const Part& part, std::vector<RuleLimit>* limits) const;
    void checkLimit(const Part& part, std::vector<RuleLimit>* limits) const;
    void checkChange(const Part& part, std::vector<RuleLimit>* limits) const;
    void checkTrend(const Part& part) const;
    void checkOverdue(const Part& part) const;
    void checkObserved(const Part& part, std::vector<RuleLimit>* limits) const;
    void checkScore(const Part& part) const;
    void checkList(const Part& part, const v1::ConditionList& list, const char* field) const;
    void checkAtOnce() const;
    [[nodiscard]] bool needsVital(const Part& part) const;
    void checkConfirmation() const;
    void checkSchedule(const Checks& checks) const;
    void checkBounds() const;
    void add(TextPlace at, const std::string& field, const std::string& what) const {
        findings_.add(at, who_ + ", " + field, what);
    }

    const v1::Rule& rule_;
    const FieldPlaces& places_;
    const std::string& who_;
    Findings& findings_;
};

}  // namespace chairside::codec
