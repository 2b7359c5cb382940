// A patient's sessions beside each other: what was given, the baseline, the peaks, the scores. Reckoned from what was
// recorded, as chairsidectl session series does; nothing is judged here. Pure values.
#pragma once

#include <QString>
#include <QVariantList>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "chairside/v1/link.pb.h"

namespace chairside::ui {

struct SeriesScore {
    v1::Questionnaire scale = v1::QUESTIONNAIRE_UNSPECIFIED;
    int points = 0;
    int pointsMax = 0;
};

struct SeriesSession {
    std::string id;
    std::int64_t begunMs = 0;
    std::int64_t endMs = 0;  // of what was recorded
    int number = 0;          // as checked in, of the series
    std::string protocol;
    std::optional<v1::SessionEnding> ending;  // none: it runs, or how it ended was never saved
    bool runs = false;
    std::int64_t weightG = 0;
    std::optional<std::int64_t> givenUg;                            // none: no drug was started
    std::optional<std::pair<std::int64_t, std::int64_t>> baseline;  // systolic and diastolic, in thousandths
    std::optional<std::int64_t> systolicMax;
    std::optional<std::int64_t> diastolicMax;
    std::optional<std::int64_t> rateMax;
    std::optional<std::int64_t> spo2Min;
    int stretchesMissing = 0;         // of its readings; while any is, rate and SpO2 are not said to have been no worse
    std::vector<SeriesScore> scores;  // the newest of each questionnaire
    bool suicideItem = false;         // an answer pointed to a risk
};

// `runsUntilMs`: now, until when a pump that was not stopped has run. None: it runs on no chair, and what is measured
// after its last entry is another patient's.
[[nodiscard]] SeriesSession seriesSessionOf(const v1::SessionRecord& record, std::optional<std::int64_t> runsUntilMs);
// Peaks of rate and SpO2: of readings that count, of the chair that the session was on then.
void takePeaks(SeriesSession& session, v1::Vital vital, std::int64_t valueMilli);
// What the pump gave by then, from its rates and pauses; at most what was drawn. None: it was not started.
[[nodiscard]] std::optional<std::int64_t> givenUg(const std::vector<v1::SessionEntry>& entries, std::int64_t untilMs);

// For the screen, the newest first: {session, title, state, dose, baseline, peak, scores, here}.
[[nodiscard]] QVariantList seriesRows(const std::vector<SeriesSession>& newestFirst, const std::string& here);
// Each questionnaire that was answered, over time: {text, points: [{value, part, when}]}; the oldest first.
[[nodiscard]] QVariantList seriesScores(const std::vector<SeriesSession>& newestFirst);

}  // namespace chairside::ui
