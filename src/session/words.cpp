#include "session/words.h"

#include "base/check.h"

namespace chairside::session {
namespace {

// Indexed by number less one.
template <class Word, std::size_t size>
std::string_view pick(const std::array<std::string_view, size>& words, Word word) {
    const auto at = static_cast<std::size_t>(word);
    check(at > 0 && at <= size, "no such word");
    return words[at - 1];
}

}  // namespace

std::string_view inWords(Indication indication) {
    static constexpr std::array<std::string_view, 6> kWords = {
        "depression", "anxiety", "post-traumatic stress", "suicidal thoughts", "chronic pain", "other"};
    return pick(kWords, indication);
}

std::string_view inWords(CheckKind check) {
    static constexpr std::array<std::string_view, 6> kWords = {
        "blood pressure", "SpO2", "heart or pulse rate", "sedation", "counted breaths", "dissociation"};
    return pick(kWords, check);
}

std::string_view inWords(Symptom symptom) {
    static constexpr std::array<std::string_view, 9> kWords = {
        "nausea",     "vomiting",          "headache",          "dizziness",    "anxiety",
        "chest pain", "allergic reaction", "bladder complaint", "other symptom"};
    return pick(kWords, symptom);
}

std::string_view inWords(Severity severity) {
    static constexpr std::array<std::string_view, 4> kWords = {"mild", "moderate", "severe", "gone"};
    return pick(kWords, severity);
}

std::string_view inWords(Limb limb) {
    static constexpr std::array<std::string_view, 5> kWords = {"left arm", "right arm", "left leg", "right leg",
                                                               "elsewhere"};
    return pick(kWords, limb);
}

std::string_view inWords(Questionnaire questionnaire) {
    static constexpr std::array<std::string_view, 7> kWords = {
        "PHQ-9", "GAD-7", "PCL-5", "C-SSRS screener", "pain NRS", "modified Aldrete", "PADSS"};
    return pick(kWords, questionnaire);
}

std::string_view inWords(Criterion criterion) {
    static constexpr std::array<std::string_view, 13> kWords = {
        "blood pressure",     "oxygen saturation",   "awake",  "dissociation resolved",
        "walks steadily",     "nausea minimal",      "IV out", "escort",
        "instructions given", "suicide-risk screen", "time",   "recovery score",
        "no HIGH alarm"};
    return pick(kWords, criterion);
}

std::string_view inWords(GapCause cause) {
    static constexpr std::array<std::string_view, 5> kWords = {
        "no good value from the monitor", "nothing came from the monitor", "the station did not run", "patient away",
        "monitor or chair changed"};
    return pick(kWords, cause);
}

std::string_view inWords(Ending ending) {
    static constexpr std::array<std::string_view, 3> kWords = {"discharged", "transferred out", "aborted"};
    return pick(kWords, ending);
}

std::string_view inWords(Warning warning) {
    static constexpr std::array<std::string_view, 7> kWords = {"weight differs from last time by 10 % or more",
                                                               "cuff and IV share a limb",
                                                               "cuff and probe share a limb",
                                                               "an answer points to a risk of suicide",
                                                               "the checklist was overridden",
                                                               "the gate before the drug was overridden",
                                                               "the dose is above the protocol's ceiling"};
    return pick(kWords, warning);
}

}  // namespace chairside::session
