// Values with every field filled, so that a field a codec forgets is a difference.
#pragma once

#include "codec/profile_file.h"
#include "engine/event.h"
#include "engine/input.h"

namespace chairside::codec::samples {

inline MonitorIdentity monitor() { return {.bed = "3", .device = "0123456789ABCDEF", .peer = "10.0.0.7"}; }

inline Actor actor() { return {.person = "unverified:Grace Ňúñez", .client = "chairside-dashboard@front-desk"}; }

inline DeviceMessage deviceMessage() {
    return {.monitor = monitor(),
            .protocol = "hl7",
            .dialect = "ihe-pcd01",
            .messageId = "MSG00042",
            .sentAt = WallTime{1'795'301'583'120},
            .observations = {{.vital = Vital::Spo2,
                              .value = Quantity::whole(97),
                              .measuredAt = WallTime{1'795'301'582'000},
                              .quality = Quality::Good,
                              .origin = Origin::Monitor,
                              .demo = false},
                             {.vital = Vital::Temperature,
                              .value = Quantity::fromMilli(-36'650),
                              .measuredAt = std::nullopt,
                              .quality = Quality::Bad,
                              .origin = Origin::Manual,
                              .demo = true}},
            .unmapped = {{.code = "150999^MDC_FOO^MDC", .sample = "4.2 mmol/L", .reason = "code not in dialect"}},
            .alerts = {{.code = "196680^MDC_EVT_LEAD_OFF",
                        .text = "ECG lead off",
                        .priority = DeviceAlertPriority::High,
                        .phase = DeviceAlertPhase::Started,
                        .vital = Vital::HeartRate,
                        .at = WallTime{1'795'301'581'000},
                        .demo = true},
                       {.code = "205",
                        .text = "SpO2 sensor off",
                        .priority = DeviceAlertPriority::Unknown,
                        .phase = DeviceAlertPhase::Ended,
                        .vital = std::nullopt,
                        .at = std::nullopt,
                        .demo = false},
                       {.code = "10033", .text = "SpO2 too low", .vital = {}, .at = {}, .list = "54"}},
            .listsTold = {"", "54"}};
}

inline Reading reading() {
    return {.vital = Vital::NibpSystolic,
            .value = Quantity::whole(121),
            .state = ReadingState::Invalid,
            .invalidWhy = InvalidWhy::Contradictory,
            .measuredAt = WallTime{1'795'301'580'000},
            .deviceTime = WallTime{1'795'298'000'000},
            .receivedAt = WallTime{1'795'301'583'120},
            .since = Instant{86'400'001},
            .quality = Quality::Questionable,
            .origin = Origin::Manual,
            .demo = true,
            .source = "hl7 0123456789ABCDEF"};
}

inline alarm::Occurrence occurrence() {
    return {.id = {.sequence = 1234, .ordinal = 2},
            .chair = ChairId{"CHAIR-3"},
            .rule = "spo2-low",
            .kind = alarm::Kind::Technical,
            .priority = alarm::Priority::High,
            .signal = alarm::Signal::Acknowledged,
            .vital = Vital::Spo2,
            .cause = alarm::TechnicalCause::PendingLost,
            .value = Quantity::whole(87),
            .limit = Quantity::whole(88),
            .limitIsUpper = true,
            .startValue = Quantity::whole(86),
            .extreme = Quantity::fromMilli(84'500),
            .conditionUnknown = true,
            .startedAt = WallTime{1'795'301'583'120},
            .endedAt = WallTime{1'795'301'683'120},
            .acknowledgedBy = "unverified:Grace",
            .acknowledgedAt = WallTime{1'795'301'600'000},
            .profile = "Ketamine infusion, adult",
            .profileHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            .outvoiced = true,
            .demo = true,
            .condition = alarm::ConditionKind::BaselineChange,
            .reference = Quantity::whole(128),
            .scale = Scale::Rass,
            .sessionLimit = true,
            .latching = true,
            .level = 2,
            .story = alarm::OccurrenceId{.sequence = 1200, .ordinal = 1},
            .pausedUntil = WallTime{1'795'301'700'000},
            .signalBy = "unverified:Ada",
            .annunciatedBy = "dashboard@desk",
            .text = "** ASYSTOLE **"};
}

inline engine::Configuration configuration() {
    engine::Configuration to;
    to.site = "Lisbon";
    to.station = "second floor";
    to.chairs = {{.chair = ChairId{"3"},
                  .monitors = {engine::ByBed{"3"}, engine::ByDevice{"0123"}, engine::ByAddress{"10.0.0.7"}},
                  .expected = {{Vital::Spo2, Duration{1500}}, {Vital::Rate, std::chrono::seconds{10}}},
                  .timeZone = "Europe/Lisbon"},
                 {.chair = ChairId{"4"}, .monitors = {engine::ByBed{"4"}}, .expected = {}, .timeZone = ""}};
    to.expected = {{Vital::NibpSystolic, std::chrono::minutes{5}}};
    to.timeZone = "America/New_York";
    to.retention = {std::chrono::hours{1}, std::chrono::hours{2}, std::chrono::hours{3}};
    to.profile = builtInProfile();
    return to;
}

}  // namespace chairside::codec::samples
