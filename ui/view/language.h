// The dashboard in the reader's language: English, Spanish or German, from the translations built into the program.
// GUI thread.
#pragma once

#include <QTranslator>

namespace chairside::ui {

class Language : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    // "es", "de_AT", "en": the nearest of what is there; English where there is none. False: its file is damaged.
    [[nodiscard]] bool open(const QString& locale);
    // Qt Linguist names our classes without their namespace, Qt asks with it.
    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment, int n) const override;
};

}  // namespace chairside::ui
