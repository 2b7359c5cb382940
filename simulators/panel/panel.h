// Panel: a small window to change what happens on the simulated chairs: choose one, drag its vitals, start an event,
// pull its cable. For training and demonstrations. A client of the control port, so it shows what that says and does
// nothing that `chairside-sim tell` could not. The Qt thread.
#pragma once

#include <QDeadlineTimer>
#include <QWidget>
#include <cstdint>
#include <map>
#include <memory>

#include "simulators/panel/chair_table.h"

class QComboBox;
class QGroupBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace chairside::sim {

class ControlLink;

class Panel final : public QWidget {
public:
    explicit Panel(std::uint16_t controlPort);
    ~Panel() override;

private:
    struct VitalRow {
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
        QString set;           // what it is called while a person holds it
        QDeadlineTimer keeps;  // the slider stays where it was put: the monitor follows some seconds behind
    };

    void addVital(const QString& word, const QString& label, int lowest, int highest);
    QWidget* makeVitals();
    QWidget* makeEvents();
    void takeEvents(const QStringList& events);
    void startEvent();
    void pullOrPlug();
    void look();
    void showChairs(const QStringList& lines);
    void showChosen();
    // `done`: what is said when it is.
    void tell(const QString& command, const QString& done);

    std::unique_ptr<ControlLink> link_;
    ChairTable* chairs_ = nullptr;
    QList<ChairLine> lines_;
    QString shown_;  // the chair whose vitals the sliders have
    QGroupBox* vitalsBox_ = nullptr;
    QComboBox* events_ = nullptr;
    QSpinBox* level_ = nullptr;
    QSpinBox* seconds_ = nullptr;
    QPushButton* cable_ = nullptr;
    QLabel* said_ = nullptr;
    std::map<QString, VitalRow> vitals_;
};

// Shows it until it is closed or the simulation ends. Makes and ends its own QApplication: once a program.
void showPanel(std::uint16_t controlPort);

}  // namespace chairside::sim
