#include "ui/scenes.h"

#include <QTimer>

#include "ui/clinic.h"

namespace chairside::test {

namespace {

QString chairName(const QString& scene, int number) {
    if (scene == QLatin1String("names")) { return QStringLiteral("Garden room recliner %1").arg(number); }
    if (scene == QLatin1String("simulated")) { return QStringLiteral("CHAIR-%1").arg(number); }
    return QString::number(number);
}

void scenePast(FakeStation& station) {
    constexpr int kMinute = 60'000;
    for (int i = 0; i < 14; ++i) {
        const QString chair = QString::number(1 + i % 6);
        const int answered = i % 3 == 0 ? 0 : 9'000 + i * 2'300;
        const int ago = (6 + i * 13) * kMinute;
        if (i % 3 == 0) station.addPast(chair, "spo2-low", v1::SPO2, 2, 89, 91, false, ago, 12'000, answered);
        if (i % 3 == 1)
            station.addPast(chair, "sbp-high", v1::NIBP_SYSTOLIC, 2, 168, 160, true, ago, 240'000, answered);
        if (i % 3 == 2) station.addPast(chair, "rate-very-high", v1::RATE, 3, 146, 140, true, ago, 75'000, answered);
    }
}

void sceneAlarms(FakeStation& station) {
    station.setPhase("1", v1::PHASE_INFUSING, 660'000, 80'000);
    station.setPhase("3", v1::PHASE_INFUSING, 1'390'000);
    station.setCentre("2", 97, 112, 186);
    station.setCentre("4", 90, 79, 136);
    station.setHole("5", 18, 14);
    station.raiseAlarm("2", "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 186, 180, true, 40'000);
    station.raiseAlarm("2", "rate-high", v1::RATE, 2, 121, 120, true, 12'000);
    station.raiseAlarm("4", "spo2-low", v1::SPO2, 2, 90, 91, false, 18'000);
    const QString taken = station.raiseAlarm("3", "rate-high", v1::RATE, 2, 122, 120, true, 180'000);
    station.setAcknowledged(taken, "unverified:A. Rivera", 42'000);
    station.raiseTechnical("6", v1::LINK_LOST, 0, 2, 75'000);
    const QString seen = station.raiseAlarm("5", "spo2-very-low", v1::SPO2, 3, 86, 88, false, 150'000);
    station.latchAlarm(seen, 86, 95'000);
    scenePast(station);
}

void sceneStorm(FakeStation& station, int chairs) {
    for (int i = 1; i <= chairs; ++i) {
        const QString name = QString::number(i);
        const int kind = i % 4;
        if (kind == 0) {
            station.setCentre(name, 80 + i % 6, 82, 118);
            station.raiseAlarm(name, "spo2-very-low", v1::SPO2, 3, 80 + i % 6, 88, false, i * 3000);
        }
        if (kind == 1) {
            station.setCentre(name, 97, 88, 196 + i);
            station.raiseAlarm(name, "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 196 + i, 180, true, i * 2000);
        }
        if (kind == 2) {
            station.setCentre(name, 96, 129 + i % 9, 128);
            station.raiseAlarm(name, "rate-high", v1::RATE, 2, 129 + i % 9, 120, true, i * 5000);
        }
        if (kind == 3) station.raiseTechnical(name, v1::VITAL_LOST, v1::SPO2, 2, i * 4000);
    }
}

}  // namespace

void setScene(FakeStation& station, const QString& scene, int chairs) {
    for (int i = 1; i <= chairs; ++i) {
        const QString name = chairName(scene, i);
        station.addChair(name);
        station.setCentre(name, 96 + i % 3, 62 + i * 7 % 40, 112 + i * 11 % 40);
    }
    if (scene == QLatin1String("demo")) station.setDemo(false, 60);
    if (scene == QLatin1String("alarms")) sceneAlarms(station);
    if (scene.startsWith(QLatin1String("clinic"))) setClinic(station);
    if (scene == QLatin1String("clinic demo")) {
        for (int i = 1; i <= chairs; ++i) station.chairNamed(std::to_string(i))->set_demo(true);
        station.setDemo(false, 60);
    }
    if (scene == QLatin1String("storm")) sceneStorm(station, chairs);
    if (scene == QLatin1String("lost")) QTimer::singleShot(6000, &station, [&] { station.setSilent(true); });
    if (scene != QLatin1String("fresh")) station.animate(180);
}

}  // namespace chairside::test
