// How often which rule alarms, and how fast people answer: asked of the station while somebody looks. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariantList>
#include <cstdint>

#include "ui/view/station_port.h"

namespace chairside::ui {

class AlarmBurden : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QString rate READ rate NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    AlarmBurden(StationPort& port, QObject* parent) : QObject(parent), port_(port) {}

    // Asks for what started since then.
    // False: an answer is still awaited.
    bool ask(std::int64_t fromUnixMs);

    [[nodiscard]] QVariantList rows() const { return rows_; }   // {rule, mark, count, answer, longest, byItself}
    [[nodiscard]] QString rate() const { return rate_; }        // "0.8 alarms per chair and hour"
    [[nodiscard]] QString problem() const { return problem_; }  // why there is nothing; empty: there is

Q_SIGNALS:
    void changed();

private:
    void take(const v1::StatisticsReply& reply);

    StationPort& port_;
    QVariantList rows_;
    QString rate_;
    QString problem_;
    bool waiting_ = false;
};

}  // namespace chairside::ui
