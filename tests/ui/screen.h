// The whole dashboard in one process, drawn offscreen against a fake station over a loopback socket.
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QQuickView>
#include <QTimer>
#include <functional>
#include <memory>

#include "ui/link/station_link.h"
#include "ui/quiet_line.h"
#include "ui/scenes.h"
#include "ui/view/language.h"
#include "ui/view/navigation.h"
#include "ui/view/station_model.h"
#include "ui/view/theme.h"

namespace chairside::test {

// By its objectName, among what the item shows; nullptr: not there.
[[nodiscard]] QQuickItem* findItem(QQuickItem* under, const QString& name);

class Screen {
public:
    Screen(const QString& scene, int chairs, QSize size, ui::Theme::Mode mode = ui::Theme::Quiet,
           const QString& language = QStringLiteral("en"));
    ~Screen();

    // Runs the event loop until it holds; false: not within `ms`.
    bool until(const std::function<bool()>& holds, int ms = 20'000);
    void run(int ms);
    // Until the station is heard and every chair has a live number.
    bool settled();
    [[nodiscard]] QImage picture() { return view_->grabWindow(); }
    [[nodiscard]] QQuickItem* find(const QString& name) const { return findItem(view_->rootObject(), name); }

    [[nodiscard]] FakeStation& station() { return *station_; }
    [[nodiscard]] ui::StationModel& model() { return *model_; }
    [[nodiscard]] ui::Navigation& navigation() { return *navigation_; }
    [[nodiscard]] QQuickView& view() { return *view_; }
    [[nodiscard]] ui::Theme& theme();

private:
    ui::Language language_;
    std::unique_ptr<FakeStation> station_;
    QuietSpeaker speaker_;
    std::unique_ptr<ui::StationLink> link_;
    std::unique_ptr<ui::StationModel> model_;
    std::unique_ptr<ui::Navigation> navigation_;
    std::unique_ptr<QQuickView> view_;
    QTimer tick_;
};

// One for a program: an application without a display, drawn in software.
void prepareDrawing();

}  // namespace chairside::test
