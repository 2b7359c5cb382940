// The station itself, as the edge of every screen shows it: heard or lost, saving or not, its clock, demo or real.
// GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace chairside::ui {

class StationStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(bool heard READ heard NOTIFY changed)
    Q_PROPERTY(QString banner READ banner NOTIFY changed)
    Q_PROPERTY(QString bannerDetail READ bannerDetail NOTIFY changed)
    Q_PROPERTY(bool neverHeard READ neverHeard NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(QString stationAndLink READ stationAndLink NOTIFY changed)
    Q_PROPERTY(QString notSaving READ notSaving NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(QString demo READ demo NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    Q_PROPERTY(QString station READ station NOTIFY changed)
    Q_PROPERTY(QString profile READ profile NOTIFY changed)

public:
    struct Face {
        bool heard = false;
        bool neverHeard = false;  // since this program started
        QString address;          // where it is looked for
        QString banner;           // empty: the station is heard
        QString bannerDetail;
        QString link;       // "0.3 s"
        QString notSaving;  // empty: the record is being saved
        QString clock;
        QString demo;  // "DEMO · clock ×60"; empty: everything is real
        QString person;
        QString station;
        QString profile;
        bool operator==(const Face&) const = default;
    };

    using QObject::QObject;
    void show(const Face& face) {
        if (face == face_) return;
        face_ = face;
        Q_EMIT changed();
    }

    [[nodiscard]] bool heard() const { return face_.heard; }
    [[nodiscard]] bool neverHeard() const { return face_.neverHeard; }
    [[nodiscard]] QString address() const { return face_.address; }
    [[nodiscard]] QString banner() const { return face_.banner; }
    [[nodiscard]] QString bannerDetail() const { return face_.bannerDetail; }
    [[nodiscard]] QString link() const { return face_.link; }
    [[nodiscard]] QString stationAndLink() const {
        return face_.station.isEmpty() ? face_.link : face_.station + QStringLiteral(" · ") + face_.link;
    }
    [[nodiscard]] QString notSaving() const { return face_.notSaving; }
    [[nodiscard]] QString clock() const { return face_.clock; }
    [[nodiscard]] QString demo() const { return face_.demo; }
    [[nodiscard]] QString person() const { return face_.person; }
    [[nodiscard]] QString station() const { return face_.station; }
    [[nodiscard]] QString profile() const { return face_.profile; }

Q_SIGNALS:
    void changed();

private:
    Face face_;
};

}  // namespace chairside::ui
