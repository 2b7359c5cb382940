// The beat of sounding alarms, the same on every tile: red 2 Hz, yellow 0.5 Hz, lit half of the time. Numbers: the
// visual signal windows of docs/clinical-numbers.md (red 1.4-2.8 Hz, yellow 0.4-0.8 Hz, 20-60 % on). GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace chairside::ui {

class FlashClock : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(bool highLit READ highLit NOTIFY highChanged)
    Q_PROPERTY(bool mediumLit READ mediumLit NOTIFY mediumChanged)

public:
    using QObject::QObject;
    // Each quarter of a second.
    void beat() {
        ++beats_;
        Q_EMIT highChanged();
        if (beats_ % 4 == 0) Q_EMIT mediumChanged();
    }
    [[nodiscard]] bool highLit() const { return beats_ % 2 == 0; }
    [[nodiscard]] bool mediumLit() const { return beats_ / 4 % 2 == 0; }

Q_SIGNALS:
    void highChanged();
    void mediumChanged();

private:
    unsigned beats_ = 0;
};

}  // namespace chairside::ui
