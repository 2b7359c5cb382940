// Panel: a small window to change what happens on the simulated chairs: choose one, drag its vitals, start an event,
// pull its cable. For training and demonstrations. A client of the control port, so it shows what that says and does
// nothing that `chairside-sim tell` could not. The Qt thread.
#pragma once

#include <QWidget>
#include <cstdint>
#include <map>
#include <memory>

class QComboBox;
class QLabel;
class QListWidget;
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
    void addVital(QWidget* box, const char* word, const QString& label, int lowest, int highest);
    QWidget* makeVitals();
    QWidget* makeEvents();
    void look();
    void showChairs(const QStringList& chairs);
    void tell(const QString& command);
    [[nodiscard]] QString chair() const;

    struct VitalRow {
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
    };

    std::unique_ptr<ControlLink> link_;
    QListWidget* chairs_ = nullptr;
    QComboBox* events_ = nullptr;
    QSpinBox* seconds_ = nullptr;
    QPushButton* cable_ = nullptr;
    QLabel* said_ = nullptr;
    std::map<QString, VitalRow> vitals_;
    bool pulled_ = false;
};

// Shows it until it is closed or the simulation ends. Makes and ends its own QApplication: once a program.
void showPanel(std::uint16_t controlPort);

}  // namespace chairside::sim
