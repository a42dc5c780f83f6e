package org.andian.portal.ledger;

import static org.andian.portal.ledger.LedgerField.day;
import static org.andian.portal.ledger.LedgerField.text;
import static org.andian.portal.ledger.LedgerField.whole;
import static org.andian.portal.ledger.LedgerField.word;

import java.util.List;

/** Where the ledgers of trainings, publicity, goods, violators and areas are read. */
final class KeptSources {

    private static final LedgerField TRAINED = day("held", "g.held_on");
    private static final LedgerField PUBLICISED = day("held", "a.held_on");
    private static final LedgerField CHECKED = day("checked", "g.checked_on");
    private static final LedgerField FINDING = word("finding", "g.finding");
    private static final LedgerField FOUND = day("found", "v.found_on");
    private static final LedgerField SEEN = day("found", "a.found_on");

    private static final LedgerField PUBLISHED =
            word(
                    "state",
                    "case when v.published_on is not null then 'PUBLISHED' when v.decided_on is not"
                            + " null then 'DECIDED' else 'KNOWN' end");

    private static final LedgerField STATE = word("state", "a.state");

    private KeptSources() {}

    static LedgerSource training() {
        return new LedgerSource(
                " from work_training_view g join premises_view p on p.id = g.premises_id left join"
                        + " district_view x on x.id = p.district_id left join provider_view v on"
                        + " v.id = g.provider_id",
                "g.withdrawn_at is null",
                "g.id",
                "cast(g.id as char)",
                "p.code",
                "g.demo",
                TRAINED,
                " from work_training_view g",
                null,
                List.of(),
                List.of("g.subject", "g.trainer", "p.code", "p.name"),
                List.of(
                        text("no", "cast(g.id as char)"),
                        TRAINED,
                        text("premises", "p.name"),
                        text("district", "x.name"),
                        text("subject", "g.subject"),
                        text("trainer", "g.trainer"),
                        text("provider", "v.name"),
                        whole("people", "g.people"),
                        text("names", "g.names")),
                List.of(LedgerSum.whole("people", "g.people")));
    }

    static LedgerSource publicity() {
        return new LedgerSource(
                " from publicity_view a join district_view x on x.id = a.district_id",
                "a.withdrawn_at is null",
                "a.id",
                "cast(a.id as char)",
                "null",
                "a.demo",
                PUBLICISED,
                null,
                null,
                List.of(),
                List.of("a.title", "a.organiser", "a.place"),
                List.of(
                        text("no", "cast(a.id as char)"),
                        PUBLICISED,
                        word("kind", "a.kind"),
                        text("title", "a.title"),
                        text("organiser", "a.organiser"),
                        text("district", "x.name"),
                        text("place", "a.place"),
                        whole("people", "a.people"),
                        whole("materials", "a.materials"),
                        text("words", "a.words")),
                List.of(
                        LedgerSum.whole("people", "a.people"),
                        LedgerSum.whole("materials", "a.materials")));
    }

    static LedgerSource goods() {
        return new LedgerSource(
                " from ledger_good g join premises_view p on p.id = g.premises_id left join"
                        + " district_view x on x.id = p.district_id",
                "g.withdrawn_at is null",
                "g.id",
                "cast(g.id as char)",
                "p.code",
                "g.demo",
                CHECKED,
                " from ledger_good g",
                FINDING,
                List.of("PASSED", "NO_NAME", "SUBSTANDARD", "COUNTERFEIT", "NO_CCC"),
                List.of("g.no", "g.goods", "g.maker", "g.model", "p.code", "p.name"),
                List.of(
                        text("no", "g.no"),
                        CHECKED,
                        text("premises", "p.name"),
                        text("district", "x.name"),
                        text("goods", "g.goods"),
                        text("maker", "g.maker"),
                        text("model", "g.model"),
                        whole("pieces", "g.pieces"),
                        FINDING,
                        text("handling", "g.handling"),
                        text("inspector", "g.inspector")),
                List.of(
                        LedgerSum.whole("pieces", "g.pieces"),
                        LedgerSum.lines("wrong", "g.finding <> 'PASSED'")));
    }

    static LedgerSource violator() {
        return new LedgerSource(
                " from ledger_violator v join district_view x on x.id = v.district_id",
                "v.withdrawn_at is null",
                "v.id",
                "cast(v.id as char)",
                "null",
                "v.demo",
                FOUND,
                " from ledger_violator v",
                PUBLISHED,
                List.of("KNOWN", "DECIDED", "PUBLISHED"),
                List.of("v.no", "v.name", "v.credit_code", "v.offence", "v.office"),
                List.of(
                        text("no", "v.no"),
                        FOUND,
                        text("name", "v.name"),
                        text("creditCode", "v.credit_code"),
                        text("district", "x.name"),
                        text("address", "v.address"),
                        text("offence", "v.offence"),
                        text("decision", "v.decision"),
                        day("decided", "v.decided_on"),
                        day("published", "v.published_on"),
                        text("office", "v.office"),
                        PUBLISHED),
                List.of(
                        LedgerSum.lines("decided", "v.decided_on is not null"),
                        LedgerSum.lines("published", "v.published_on is not null")));
    }

    static LedgerSource area() {
        return new LedgerSource(
                " from ledger_area a join district_view x on x.id = a.district_id",
                "a.withdrawn_at is null",
                "a.id",
                "cast(a.id as char)",
                "null",
                "a.demo",
                SEEN,
                null,
                STATE,
                List.of("WATCHED", "PROMINENT", "MENDING", "MENDED"),
                List.of("a.no", "a.name", "a.place", "a.problems", "a.responsible"),
                List.of(
                        text("no", "a.no"),
                        text("name", "a.name"),
                        word("kind", "a.kind"),
                        text("district", "x.name"),
                        text("place", "a.place"),
                        whole("households", "a.households"),
                        whole("people", "a.people"),
                        text("problems", "a.problems"),
                        text("measures", "a.measures"),
                        text("responsible", "a.responsible"),
                        SEEN,
                        day("due", "a.due_on"),
                        day("mended", "a.mended_on"),
                        STATE),
                List.of(
                        LedgerSum.whole("households", "a.households"),
                        LedgerSum.whole("people", "a.people"),
                        LedgerSum.lines("prominent", "a.state in ('PROMINENT', 'MENDING')"),
                        LedgerSum.lines("mended", "a.state = 'MENDED'")));
    }
}
