// The form that is open on a chair's screen: its fields as rows, what is missing, and what became of recording it.
// GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QVariantList>
#include <functional>

#include "ui/model/command_state.h"
#include "ui/model/session_form.h"

namespace chairside::ui {

class FormModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its chair")
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString says READ says NOTIFY changed)
    Q_PROPERTY(QString record READ record NOTIFY changed)
    Q_PROPERTY(QStringList sums READ sums NOTIFY changed)
    Q_PROPERTY(QString missing READ missing NOTIFY changed)
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    enum Role { Key = Qt::UserRole + 1, Label, Kind, Value, Unit, Options };
    // FieldKind, for QML.
    enum FieldKinds { Text, Number, Choice, Note };
    Q_ENUM(FieldKinds)
    // Of Ask, what QML names itself.
    enum Asks {
        BeginSession = static_cast<int>(Ask::Begin),
        TickItem = static_cast<int>(Ask::Tick),
        VitalsByHand = static_cast<int>(Ask::Vitals),
        AttestCriterion = static_cast<int>(Ask::Attest),
    };
    Q_ENUM(Asks)

    using Send = std::function<bool(v1::SessionCommand)>;  // false: not sent, something else is on its way

    explicit FormModel(QObject* parent) : QAbstractListModel(parent) {}

    void begin(Ask ask, std::string subject, FormScene scene, Send send);
    // What the form is filled in against changed: the gate, the baseline, what others recorded. Closes when it is
    // another session: what was written was about another patient.
    void renew(FormScene scene);
    // What became of the last one; closes once the station has it.
    void follow(const CommandState& state);

    Q_INVOKABLE void set(const QString& key, const QString& value);
    Q_INVOKABLE void send();
    Q_INVOKABLE void close();

    [[nodiscard]] bool open() const { return ask_ != Ask::None; }
    [[nodiscard]] Ask ask() const { return ask_; }
    [[nodiscard]] QString title() const { return form_.title; }
    [[nodiscard]] QString says() const { return form_.says; }
    [[nodiscard]] QString record() const { return form_.record; }
    [[nodiscard]] QStringList sums() const { return form_.sums; }
    [[nodiscard]] QString missing() const { return form_.missing; }
    [[nodiscard]] QString answer() const { return commandText(state_); }
    [[nodiscard]] bool busy() const { return state_.phase == CommandPhase::Sending; }
    [[nodiscard]] QString value(const std::string& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    void idEntered(const QString& secondId);  // a second identifier stands in the form: whose weight was it last time?

private:
    void reckon();
    void takeFields(const std::vector<FormField>& fields);

    Ask ask_ = Ask::None;
    std::string subject_;
    FormScene scene_;
    [[nodiscard]] FormValues shownValues() const;
    FormValues values_;
    Form form_;
    std::vector<FormField> rows_;
    Send send_;
    bool sent_ = false;
    CommandState state_;
};

}  // namespace chairside::ui
