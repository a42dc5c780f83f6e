package org.andian.web.campaign.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.setup.SetupChange;
import org.andian.portal.campaign.setup.SetupChoice;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.campaign.setup.SetupGap;
import org.andian.portal.campaign.setup.SetupKind;
import org.andian.portal.campaign.setup.SetupSection;
import org.andian.portal.campaign.setup.SetupSource;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words for what a campaign is set up with. */
@Named("setupWords")
@RequestScoped
public class SetupWords {

    @Inject private Words words;

    public String section(SetupSection section) {
        return words.of("campaign.setup.section." + section);
    }

    public String field(SetupField field) {
        return words.of("campaign.setup.field." + field);
    }

    /** What is missing, in a sentence. */
    public String gap(SetupGap gap) {
        return words.of("campaign.setup.gap." + gap.code(), gap.values().toArray());
    }

    /** What a code is called; of a place or body its own name. */
    public String choice(SetupSource source, SetupChoice choice) {
        String own = words.pick(choice.nameZh(), choice.nameEn());
        return own == null ? code(source, choice.code()) : own;
    }

    private String code(SetupSource source, String code) {
        return switch (source) {
            case WATCHED -> words.code("campaign.watched", code);
            case FUNCTIONS -> words.code("device.certified.function", code);
            case BODY_PARTS -> words.code("campaign.body", code);
            case POST_PARTS -> words.code("campaign.setup.post", code);
            case WORDING -> words.code("campaign.setup.wording", code);
            default -> code;
        };
    }

    /**
     * What a field says, as people read it; a dash for nothing.
     *
     * @param choices those of its source
     */
    public String said(SetupField field, String text, List<SetupChoice> choices) {
        if (text == null || text.isEmpty()) {
            return "—";
        }
        if (field.kind() == SetupKind.DAY) {
            return words.date(Typed.day(text));
        }
        if (field.kind() == SetupKind.FLAG) {
            return words.of("campaign.setup.yes");
        }
        if (field.source() == SetupSource.NONE) {
            return text;
        }
        return Arrays.stream(text.split(" "))
                .map(code -> named(field.source(), code, choices))
                .collect(Collectors.joining(words.of("campaign.comma")));
    }

    private String named(SetupSource source, String code, List<SetupChoice> choices) {
        return choices.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> choice(source, one))
                .orElse(code);
    }

    /**
     * A field that has changed, in a sentence.
     *
     * @param choices gives those of a source
     */
    public String change(SetupChange change, Function<SetupSource, List<SetupChoice>> choices) {
        List<SetupChoice> known = choices.apply(change.field().source());
        String where =
                change.line() == null
                        ? section(change.field().section())
                        : words.of(
                                "campaign.setup.line",
                                section(change.field().section()),
                                change.line());
        return words.of(
                "campaign.setup.changed",
                where,
                field(change.field()),
                said(change.field(), change.before(), known),
                said(change.field(), change.after(), known));
    }
}
