package org.andian.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulk.Finding;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Reason;
import org.andian.portal.bulk.SheetRefused;
import org.andian.web.frame.Words;

import java.util.List;

/** Says in the reader's language what columns are called and what is wrong. */
@Named("importWords")
@RequestScoped
public class ImportWords {

    @Inject private Words words;

    public String heading(Kind kind, String field) {
        return words.of(Vocabularies.heading(kind, field));
    }

    /** The rule of a field, which is also what is said when it is broken. */
    public String note(Kind kind, String field) {
        return words.of(Vocabularies.heading(kind, field) + ".note");
    }

    public String reason(Kind kind, Finding finding) {
        return finding.reason() == Reason.INVALID
                ? note(kind, finding.field())
                : words.of("bulk.reason." + finding.reason(), finding.detail());
    }

    public String listed(List<String> headings) {
        return String.join(words.of("reach.comma"), headings);
    }

    public String refused(Kind kind, SheetRefused refused) {
        String details =
                listed(
                        refused.details().stream()
                                .map(
                                        detail ->
                                                refused.reason() == SheetRefused.Reason.MISSING
                                                        ? heading(kind, detail)
                                                        : detail)
                                .toList());
        return words.of("bulk.refused." + refused.reason(), details, words.number(kind.mostRows()));
    }
}
