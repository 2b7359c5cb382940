// One number on a screen. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "ui/model/vital_display.h"

namespace chairside::ui {

class VitalModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its chair")
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString unit READ unit NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(chairside::ui::VitalModel::Look look READ look NOTIFY changed)
    Q_PROPERTY(int alarm READ alarm NOTIFY changed)
    Q_PROPERTY(bool calm READ calm NOTIFY changed)
    Q_PROPERTY(QString due READ due NOTIFY changed)
    Q_PROPERTY(bool overdue READ overdue NOTIFY changed)
    Q_PROPERTY(bool unconfirmed READ unconfirmed NOTIFY changed)
    Q_PROPERTY(bool byHand READ byHand NOTIFY changed)

public:
    enum Look { Live, Dim, Gone, Invalid, Absent };
    Q_ENUM(Look)

    struct Face {
        QString label;
        QString unit;
        Shown shown;
        QString extra;      // a cuff's mean: "(111)"
        int alarm = 0;      // priority of the alarm about this number; 0: none
        bool calm = false;  // framed, not filled: acknowledged, technical, or the number is not live
        QString due = {};   // of a cuff: "due in 2:10", "overdue 0:40"; empty: nobody asked for one
        bool overdue = false;
        bool unconfirmed = false;  // breaches for the first time: another measurement is to confirm it
        bool operator==(const Face&) const = default;
    };

    using QObject::QObject;
    void show(const Face& face);

    [[nodiscard]] QString label() const { return face_.label; }
    [[nodiscard]] QString unit() const { return face_.unit; }
    [[nodiscard]] QString text() const { return face_.shown.text; }
    [[nodiscard]] QString note() const { return face_.shown.note; }
    [[nodiscard]] QString caption() const;  // "(111)  2 min ago"
    [[nodiscard]] QString due() const { return face_.due; }
    [[nodiscard]] bool overdue() const { return face_.overdue; }
    [[nodiscard]] bool unconfirmed() const { return face_.unconfirmed; }
    [[nodiscard]] bool byHand() const { return face_.shown.byHand; }
    [[nodiscard]] QString spoken() const;  // for a screen reader
    [[nodiscard]] Look look() const;
    [[nodiscard]] int alarm() const { return face_.alarm; }
    [[nodiscard]] bool calm() const { return face_.calm; }

Q_SIGNALS:
    void changed();

private:
    Face face_;
};

}  // namespace chairside::ui
