#include "ui/fit.h"

#include <QFont>
#include <algorithm>
#include <cmath>
#include <vector>

namespace chairside::test {

namespace {

constexpr int kSmallest = 10;   // pixels of a letter's height
constexpr double kSlack = 1.5;  // pixels: roundings, and what a letter leans out

struct Piece {
    QQuickItem* item = nullptr;
    QString name;
    QRectF whole;            // in the window
    QRectF drawn;            // what is not scrolled or clipped away
    const QQuickItem* page;  // that scrolls it; nullptr: none
    bool isText = false;
};

bool isA(const QQuickItem* item, const char* type) { return item->inherits(type); }
bool isButton(const QQuickItem* item) { return isA(item, "QQuickAbstractButton"); }
bool scrolls(const QQuickItem* item) { return isA(item, "QQuickFlickable"); }

// Where it is and whose, for people: "chairPanel/ask:12".
QString placeOf(const QQuickItem* item) {
    QStringList names;
    for (const QQuickItem* at = item; at != nullptr && names.size() < 3; at = at->parentItem()) {
        const QString type = QString::fromLatin1(at->metaObject()->className()).section(QLatin1Char('_'), 0, 0);
        const bool plain = type == "QQuickItem" || type.startsWith("QQuick") || type == "Label";
        if (!at->objectName().isEmpty())
            names.prepend(at->objectName());
        else if (!plain)
            names.prepend(type);
    }
    return names.join(QLatin1Char('/'));
}

// A line or a dot holds nothing.
constexpr double kFrameMin = 14;

bool holds(const QQuickItem* item) {
    if (!isA(item, "QQuickRectangle") || item->width() < kFrameMin || item->height() < kFrameMin) return false;
    const QObject* border = item->property("border").value<QObject*>();
    return item->property("color").value<QColor>().alpha() > 0 ||
           (border != nullptr && border->property("width").toInt() > 0);
}

// The part of a text's item that letters cover.
QRectF inkOf(QQuickItem* text) {
    const double wide = text->property("contentWidth").toDouble();
    const double high = text->property("contentHeight").toDouble();
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const double x = across & Qt::AlignRight     ? text->width() - wide
                     : across & Qt::AlignHCenter ? (text->width() - wide) / 2
                                                 : 0;
    const double y = down & Qt::AlignBottom    ? text->height() - high
                     : down & Qt::AlignVCenter ? (text->height() - high) / 2
                                               : 0;
    return {x, y, wide, high};
}

class Audit {
public:
    explicit Audit(QQuickItem* root) : root_(root) {}

    QStringList run() {
        walk(root_, QRectF(0, 0, root_->width(), root_->height()), 1);
        overlaps();
        found_.removeDuplicates();
        return found_;
    }

private:
    void walk(QQuickItem* item, QRectF seen, double opacity) {
        opacity *= item->opacity();
        if (!item->isVisible() || opacity < 0.05 || item->width() < 0) return;
        const QRectF place = item->mapRectToItem(root_, QRectF(0, 0, item->width(), item->height()));
        if (isA(item, "QQuickText")) return readText(item, seen);
        if (isButton(item)) takeButton(item, place, seen);
        if (item->clip()) seen = clipped(seen, place);
        for (QQuickItem* child : item->childItems()) walk(child, seen, opacity);
    }

    // Of what is scrolled away its width remains to be kept to.
    [[nodiscard]] static QRectF clipped(const QRectF& seen, const QRectF& place) {
        const double left = std::max(seen.left(), place.left());
        const double top = std::max(seen.top(), place.top());
        const double wide = std::min(seen.right(), place.right()) - left;
        const double high = std::min(seen.bottom(), place.bottom()) - top;
        return {left, top, std::max(0.0, wide), std::max(0.0, high)};
    }

    void takeButton(QQuickItem* item, const QRectF& place, const QRectF& seen) {
        if (place.left() < seen.left() - kSlack || place.right() > seen.right() + kSlack) {
            found_ << QStringLiteral("%1: reaches out of its frame").arg(placeOf(item));
        }
        pieces_.push_back(
            {item, item->property("text").toString(), place, place.intersected(seen), pageOf(item), false});
    }

    void readText(QQuickItem* item, const QRectF& seen) {
        const QString words = item->property("text").toString();
        if (words.trimmed().isEmpty()) return;
        const QRectF ink = item->mapRectToItem(root_, inkOf(item));
        const QString who = QStringLiteral("%1 \"%2\"").arg(placeOf(item), words.left(90));
        const bool spare = item->property("spare").toBool();
        if (item->property("truncated").toBool() && !spare) found_ << who + QStringLiteral(": cut off");
        const int pixels = item->property("font").value<QFont>().pixelSize();
        if (pixels > 0 && pixels < kSmallest) found_ << who + QStringLiteral(": %1 px high").arg(pixels);
        if (ink.left() < seen.left() - kSlack || ink.right() > seen.right() + kSlack) {
            found_ << who + QStringLiteral(": reaches out sideways");
        }
        const bool cutBelow = ink.top() < seen.top() - kSlack - 2 || ink.bottom() > seen.bottom() + kSlack + 2;
        if (cutBelow && pageOf(item) == nullptr) found_ << who + QStringLiteral(": reaches out above or below");
        if (item->width() < 1) found_ << who + QStringLiteral(": has no room at all");
        heldBy(item, ink, who);
        const QRectF drawn = letters(item, ink);
        pieces_.push_back({item, words.left(60), drawn, drawn.intersected(seen), pageOf(item), true});
    }

    // What lies outside of a list or a page that scrolls can be scrolled to.
    [[nodiscard]] const QQuickItem* pageOf(const QQuickItem* item) const {
        for (const QQuickItem* at = item->parentItem(); at != nullptr && at != root_; at = at->parentItem()) {
            if (scrolls(at)) return at;
        }
        return nullptr;
    }

    void heldBy(QQuickItem* item, const QRectF& ink, const QString& who) {
        for (QQuickItem* at = item->parentItem(); at != nullptr && at != root_; at = at->parentItem()) {
            QRectF frame = at->mapRectToItem(root_, QRectF(0, 0, at->width(), at->height()));
            if (isButton(at) || holds(at) || at->objectName().startsWith(QLatin1String("tile:"))) {
                const double slack = kSlack + ink.height() * 0.12;  // a line's own air
                if (!frame.adjusted(-kSlack, -slack, kSlack, slack).contains(ink)) {
                    found_ << who + QStringLiteral(": does not fit into %1").arg(placeOf(at));
                }
            }
            if (isButton(at) || scrolls(at)) return;
        }
    }

    // Lines have air above and below their letters.
    [[nodiscard]] static QRectF letters(const QQuickItem* text, const QRectF& ink) {
        const double line = ink.height() / std::max(1, text->property("lineCount").toInt());
        return ink.adjusted(0, 0.2 * line, 0, -0.2 * line);
    }
    [[nodiscard]] static bool within(const QQuickItem* inner, const QQuickItem* outer) {
        for (const QQuickItem* at = inner; at != nullptr; at = at->parentItem()) {
            if (at == outer) return true;
        }
        return false;
    }

    void overlaps() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            for (std::size_t j = i + 1; j < pieces_.size(); ++j) compare(pieces_[i], pieces_[j]);
        }
    }

    void compare(const Piece& a, const Piece& b) {
        if (within(a.item, b.item) || within(b.item, a.item)) return;
        const bool together = a.page == b.page;
        const QRectF both = together ? a.whole.intersected(b.whole) : a.drawn.intersected(b.drawn);
        if (both.width() <= kSlack || both.height() <= kSlack) return;
        found_ << QStringLiteral("%1 \"%2\" and %3 \"%4\": lie over each other")
                      .arg(placeOf(a.item), a.name, placeOf(b.item), b.name);
    }

    QQuickItem* root_;
    QStringList found_;
    std::vector<Piece> pieces_;
};

}  // namespace

QStringList misfits(QQuickItem* root) { return Audit(root).run(); }

}  // namespace chairside::test
