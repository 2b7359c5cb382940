// Whether what is drawn fits: no words cut off, too small, outside of what holds them or over others; nothing to press
// over another.
#pragma once

#include <QQuickItem>
#include <QStringList>

namespace chairside::test {

// One line for each fault under the item, as it stands now. Words that are marked `spare` may be cut.
[[nodiscard]] QStringList misfits(QQuickItem* root);

}  // namespace chairside::test
