#include "session/scores.h"

#include <numeric>

#include "base/check.h"

namespace chairside::session {
namespace {

using Items = std::vector<std::uint32_t>;

// From these points on.
struct BandFrom {
    std::uint32_t points;
    Band band;
};

constexpr std::array kPhq9 = {BandFrom{0, Band::Minimal}, BandFrom{5, Band::Mild}, BandFrom{10, Band::Moderate},
                              BandFrom{15, Band::ModeratelySevere}, BandFrom{20, Band::Severe}};
constexpr std::array kGad7 = {BandFrom{0, Band::Minimal}, BandFrom{5, Band::Mild}, BandFrom{10, Band::Moderate},
                              BandFrom{15, Band::Severe}};
constexpr std::array kPain = {BandFrom{0, Band::Minimal}, BandFrom{1, Band::Mild}, BandFrom{4, Band::Moderate},
                              BandFrom{7, Band::Severe}};

constexpr std::uint32_t kPhq9Positive = 10;
constexpr std::uint32_t kGad7Positive = 8;
constexpr std::uint32_t kPcl5Positive = 31;
constexpr std::uint32_t kRecovered = 9;
constexpr std::size_t kPhq9SuicideItem = 9;

template <std::size_t size>
Band bandOf(const std::array<BandFrom, size>& bands, std::uint32_t points) {
    Band band = Band::None;
    for (const BandFrom& from : bands) {
        if (points >= from.points) band = from.band;
    }
    return band;
}

Words whyInconsistent(const Items& items, std::string_view who) {
    const bool asked = items[1] == 1;
    for (std::size_t i = 2; i < 5; ++i) {
        if (items[i] == 1 && !asked) return {Phrase::AskedAfter2, {who, i + 1}};
    }
    if (items[6] == 1 && items[5] == 0) return {Phrase::AskedAfter6, {who, std::size_t{7}}};
    return {};
}

Score cssrs(const Items& items) {
    Score score;
    for (std::uint32_t i = 0; i < 6; ++i) {
        if (items[i] == 1) score.points = i + 1;
    }
    score.pointsMax = 6;
    score.suicideFlag = score.points > 0;
    score.highRisk = items[3] == 1 || items[4] == 1 || items[6] == 1;
    if (score.points > 0) score.band = Band::Mild;
    if (items[2] == 1 || items[5] == 1) score.band = Band::Moderate;
    if (score.highRisk) score.band = Band::Severe;
    score.positive = score.suicideFlag;
    return score;
}

void interpret(Questionnaire scale, const Items& items, Score& score) {
    switch (scale) {
        case Questionnaire::Phq9:
            score.band = bandOf(kPhq9, score.points);
            score.positive = score.points >= kPhq9Positive;
            score.suicideFlag = items[kPhq9SuicideItem - 1] > 0;
            return;
        case Questionnaire::Gad7:
            score.band = bandOf(kGad7, score.points);
            score.positive = score.points >= kGad7Positive;
            return;
        case Questionnaire::Pcl5: score.positive = score.points >= kPcl5Positive; return;
        case Questionnaire::Cssrs: score = cssrs(items); return;
        case Questionnaire::PainNrs: score.band = bandOf(kPain, score.points); return;
        case Questionnaire::Aldrete:
        case Questionnaire::Padss: score.positive = score.points >= kRecovered; return;
    }
    check(false, "no such questionnaire");
}

}  // namespace

ScoreShape shapeOf(Questionnaire scale) {
    switch (scale) {
        case Questionnaire::Phq9: return {9, 3};
        case Questionnaire::Gad7: return {7, 3};
        case Questionnaire::Pcl5: return {20, 4};
        case Questionnaire::Cssrs: return {7, 1};
        case Questionnaire::PainNrs: return {1, 10};
        case Questionnaire::Aldrete: return {5, 2};
        case Questionnaire::Padss: return {5, 2};
    }
    check(false, "no such questionnaire");
    return {};
}

std::string_view inWords(Band band) {
    switch (band) {
        case Band::None: return "";
        case Band::Minimal: return "minimal";
        case Band::Mild: return "mild";
        case Band::Moderate: return "moderate";
        case Band::ModeratelySevere: return "moderately severe";
        case Band::Severe: return "severe";
    }
    check(false, "no such band");
    return {};
}

Words whyNotAnswered(Questionnaire scale, const Items& items) {
    const ScoreShape shape = shapeOf(scale);
    const std::string_view who = inWords(scale);
    if (items.size() != shape.items) return {Phrase::WrongCount, {who, std::size_t{shape.items}, items.size()}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i] <= shape.itemMax) continue;
        return {Phrase::WrongAnswer, {who, i + 1, std::size_t{items[i]}, std::size_t{shape.itemMax}}};
    }
    return scale == Questionnaire::Cssrs ? whyInconsistent(items, who) : Words{};
}

Result<Score> scoreOf(Questionnaire scale, const Items& items) {
    const Words wrong = whyNotAnswered(scale, items);
    if (!wrong.empty()) return Error{wrong.text(), {}};
    const ScoreShape shape = shapeOf(scale);
    Score score;
    score.points = std::accumulate(items.begin(), items.end(), 0U);
    score.pointsMax = shape.items * shape.itemMax;
    interpret(scale, items, score);
    return score;
}

}  // namespace chairside::session
