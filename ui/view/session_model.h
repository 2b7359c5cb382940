// The running session of one chair, for QML. Filled by the chair; what can be recorded opens the form. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <optional>

#include "ui/model/session_standing.h"
#include "ui/view/form_model.h"

namespace chairside::ui {

class SessionModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its chair")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(QString patient READ patient NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString secondId READ secondId NOTIFY changed)
    Q_PROPERTY(QString protocol READ protocol NOTIFY changed)
    Q_PROPERTY(double part READ part NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(bool over READ over NOTIFY changed)
    Q_PROPERTY(QString drug READ drug NOTIFY changed)
    Q_PROPERTY(QString coverage READ coverage NOTIFY changed)
    Q_PROPERTY(QString baseline READ baseline NOTIFY changed)
    Q_PROPERTY(QString firstDue READ firstDue NOTIFY changed)
    Q_PROPERTY(bool anyOverdue READ anyOverdue NOTIFY changed)
    Q_PROPERTY(QVariantList checks READ checks NOTIFY changed)
    Q_PROPERTY(QVariantList checklist READ checklist NOTIFY listsChanged)
    Q_PROPERTY(QVariantList gate READ gate NOTIFY listsChanged)
    Q_PROPERTY(QVariantList criteria READ criteria NOTIFY listsChanged)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY listsChanged)
    Q_PROPERTY(QVariantList further READ further NOTIFY listsChanged)
    Q_PROPERTY(QVariantList symptoms READ symptoms NOTIFY listsChanged)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY listsChanged)
    Q_PROPERTY(chairside::ui::FormModel* form READ form CONSTANT)

public:
    explicit SessionModel(QObject* parent);

    // `session` may be null: none runs.
    void show(const v1::SessionView* session, v1::ChairPhase phase, const Moment& now, std::int64_t nowUnixMs);

    [[nodiscard]] bool running() const { return face_.running; }
    [[nodiscard]] QString initials() const { return face_.initials; }
    [[nodiscard]] QString patient() const { return face_.patient; }
    [[nodiscard]] QString name() const { return face_.name; }
    [[nodiscard]] QString identity() const { return face_.identity; }  // "born 1984-05-30 · MRN 17"
    [[nodiscard]] QString id() const { return face_.id; }
    [[nodiscard]] QString secondId() const { return face_.secondId; }
    [[nodiscard]] QString protocol() const { return face_.protocol; }
    [[nodiscard]] double part() const { return face_.part; }     // of the phase's planned time; negative: none planned
    [[nodiscard]] QString clock() const { return face_.clock; }  // "23:10 of 40:00"
    [[nodiscard]] bool over() const { return face_.over; }       // longer than planned
    [[nodiscard]] QString drug() const { return face_.drug; }
    [[nodiscard]] QString coverage() const { return face_.coverage; }
    [[nodiscard]] QString baseline() const { return face_.baseline; }
    [[nodiscard]] QString firstDue() const { return face_.firstDue; }  // of the checks but the cuff's
    [[nodiscard]] bool anyOverdue() const { return face_.anyOverdue; }
    [[nodiscard]] QVariantList checks() const { return face_.checks; }         // {text, due, overdue, check}
    [[nodiscard]] QVariantList checklist() const { return lists_.checklist; }  // {id, text, done, needsValue, value}
    [[nodiscard]] QVariantList gate() const { return lists_.gate; }            // {text, prescriber}
    [[nodiscard]] QVariantList criteria() const {
        return lists_.criteria;
    }  // {criterion, text, met, value, wanted, attested}
    [[nodiscard]] QVariantList steps() const { return lists_.steps; }  // {ask, subject, text, first}
    [[nodiscard]] QVariantList further() const { return lists_.further; }
    [[nodiscard]] QVariantList symptoms() const { return symptoms_; }
    [[nodiscard]] QStringList warnings() const { return lists_.warnings; }
    [[nodiscard]] FormModel* form() { return &form_; }

Q_SIGNALS:
    void changed();
    void listsChanged();

private:
    // Changes with time.
    struct Face {
        bool running = false;
        QString initials;
        QString patient;
        QString name;
        QString identity;
        QString id;
        QString secondId;
        QString protocol;
        double part = -1;
        QString clock;
        bool over = false;
        QString drug;
        QString coverage;
        QString baseline;
        QString firstDue;
        bool anyOverdue = false;
        QVariantList checks;
        bool operator==(const Face&) const = default;
    };
    // Changes with what is recorded: nobody's finger loses its button meanwhile.
    struct Lists {
        QVariantList checklist;
        QVariantList gate;
        QVariantList criteria;
        QVariantList steps;
        QVariantList further;
        QStringList warnings;
        bool operator==(const Lists&) const = default;
    };
    [[nodiscard]] static Face faceOf(const v1::SessionView& session, v1::ChairPhase phase, const Moment& now,
                                     std::int64_t nowUnixMs);
    [[nodiscard]] static Lists listsOf(const v1::SessionView& session, v1::ChairPhase phase);

    Face face_;
    Lists lists_;
    QVariantList symptoms_;
    FormModel form_;
};

}  // namespace chairside::ui
