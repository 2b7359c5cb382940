#include "session/gate.h"

#include <algorithm>
#include <cstdlib>

#include "session/phrase.h"

namespace chairside::session {
namespace {

constexpr Duration kCuffLiveFor = std::chrono::minutes{15};  // docs/clinical-numbers.md, "staleness": of a cuff

bool agree(const CuffTaken& a, const CuffTaken& b, Quantity within) {
    const auto off = [](Quantity x, Quantity y) { return Quantity::fromMilli(std::llabs((x - y).milli())); };
    return off(a.systolic, b.systolic) <= within && off(a.diastolic, b.diastolic) <= within;
}

// Of readings that agree; of an even number the mean of the middle two, halves rounded up to whole units.
Quantity median(std::vector<Quantity> values) {
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    const std::int64_t sum = values[middle - 1].milli() + values[middle].milli();
    return Quantity::whole((sum + 1000) / 2000);
}

// The last `readings` cuffs, each the protocol's distance from the one before and all agreeing.
bool lastAgree(const std::vector<CuffReading>& cuffs, const BaselineRule& rule) {
    if (cuffs.size() < rule.readings) return false;
    const std::size_t first = cuffs.size() - rule.readings;
    for (std::size_t i = first + 1; i < cuffs.size(); ++i) {
        const Duration apart = cuffs[i].at - cuffs[i - 1].at;
        if (apart < rule.apartMin || apart > rule.apartMax) return false;
        if (!agree(cuffs[i].cuff, cuffs[first].cuff, rule.within)) return false;
    }
    return true;
}

BaselineFound medianOf(const Session& session, const Situation& situation) {
    const auto& cuffs = session.now.cuffs;
    const BaselineRule& rule = session.protocol.baseline;
    std::vector<Quantity> systolic, diastolic;
    for (std::size_t i = cuffs.size() - rule.readings; i < cuffs.size(); ++i) {
        systolic.push_back(cuffs[i].cuff.systolic);
        diastolic.push_back(cuffs[i].cuff.diastolic);
    }
    return {median(std::move(systolic)), median(std::move(diastolic)), known(session, situation, Vital::Rate),
            known(session, situation, Vital::Spo2), false};
}

class GateCheck {
public:
    explicit GateCheck(const Gate& gate) : gate_(gate) {}

    void pressure(Quantity systolic, Quantity diastolic) {
        upper("SBP", systolic, gate_.nurseSystolicMax, gate_.prescriberSystolicMax);
        upper("DBP", diastolic, gate_.nurseDiastolicMax, gate_.prescriberDiastolicMax);
        if (systolic < gate_.prescriberSystolicMin) {
            add(GateTier::Prescriber, "SBP " + toText(systolic) + " < " + toText(gate_.prescriberSystolicMin));
        }
    }
    void rate(Quantity rate) {
        const auto outside = [&](Phrase how, Quantity limit) {
            add(GateTier::Nurse, Words{how, {toText(rate), toText(limit)}}.text());
        };
        if (rate < gate_.rateMin) outside(Phrase::RateBelow, gate_.rateMin);
        if (rate > gate_.rateMax) outside(Phrase::RateAbove, gate_.rateMax);
    }
    void spo2(Quantity spo2) {
        const bool severe = spo2 < gate_.prescriberSpo2Min;
        const Quantity limit = severe ? gate_.prescriberSpo2Min : gate_.nurseSpo2Min;
        if (spo2 >= limit) return;
        add(severe ? GateTier::Prescriber : GateTier::Nurse, "SpO2 " + toText(spo2) + " < " + toText(limit));
    }
    void notLive(CheckKind what) { add(GateTier::Nurse, Words{Phrase::IsNotLive, {inWords(what)}}.text()); }
    std::vector<GateFinding> found;

private:
    void upper(const char* what, Quantity value, Quantity nurse, Quantity prescriber) {
        std::string text{what};
        text += ' ';
        text += toText(value);
        if (value >= prescriber) return add(GateTier::Prescriber, text + " >= " + toText(prescriber));
        if (value > nurse) add(GateTier::Nurse, text + " > " + toText(nurse));
    }
    void add(GateTier tier, std::string text) {
        const auto same = [&](const GateFinding& f) { return f.text == text; };
        if (std::ranges::none_of(found, same)) found.push_back({tier, std::move(text)});
    }
    const Gate& gate_;
};

}  // namespace

BaselineStanding baselineOf(const Session& session, const Situation& situation) {
    const auto& cuffs = session.now.cuffs;
    const BaselineRule& rule = session.protocol.baseline;
    BaselineStanding standing;
    if (session.now.baseline) {
        standing.need = BaselineNeed::Found;
        return standing;
    }
    if (cuffs.empty()) return standing;
    standing.nextFrom = cuffs.back().at + rule.apartMin;
    standing.nextUntil = cuffs.back().at + rule.apartMax;
    if (lastAgree(cuffs, rule)) {
        standing.need = BaselineNeed::Found;
        standing.found = medianOf(session, situation);
    } else if (cuffs.size() >= rule.chooseAfter) {
        standing.need = BaselineNeed::PersonChooses;
    } else {
        standing.need = cuffs.size() < rule.readings ? BaselineNeed::NextReading : BaselineNeed::Disagree;
    }
    return standing;
}

std::vector<GateFinding> gateOf(const Session& session, const Situation& situation) {
    GateCheck gate{session.protocol.gate};
    const Standing& standing = session.now;
    if (standing.baseline) gate.pressure(standing.baseline->systolic, standing.baseline->diastolic);
    const bool cuffLive = !standing.cuffs.empty() && situation.now - standing.cuffs.back().at <= kCuffLiveFor;
    if (cuffLive) {
        gate.pressure(standing.cuffs.back().cuff.systolic, standing.cuffs.back().cuff.diastolic);
    } else {
        gate.notLive(CheckKind::BloodPressure);
    }
    const auto rate = known(session, situation, Vital::Rate);
    const auto spo2 = known(session, situation, Vital::Spo2);
    rate ? gate.rate(*rate) : gate.notLive(CheckKind::Rate);
    spo2 ? gate.spo2(*spo2) : gate.notLive(CheckKind::Spo2);
    return std::move(gate.found);
}

GateTier tierOf(const std::vector<GateFinding>& findings) {
    GateTier tier = GateTier::Open;
    for (const GateFinding& finding : findings) tier = std::max(tier, finding.tier);
    return tier;
}

std::string inWords(const std::vector<GateFinding>& findings) {
    std::string text;
    for (const GateFinding& finding : findings) {
        if (!text.empty()) text += ", ";
        text += finding.text;
    }
    return text;
}

}  // namespace chairside::session
