package org.andian.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.Act;
import org.andian.portal.audit.Entry;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the audit trail, in the reader's words: the trail itself is written once, in codes
 * that no language changes.
 */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    /** Such as {@code device D-1}, {@code alarm:12}. */
    private static final Pattern OBJECT = Pattern.compile("([a-z]+)[ :](\\S+)(.*)");

    /** As what a deputy does is told before what it was. */
    private static final Pattern DEPUTY =
            Pattern.compile("deputy for ([^;]+)(?:; (.*))?", Pattern.DOTALL);

    /** The page of an object, with the name of its parameter. */
    private static final Map<String, String[]> PAGES =
            Map.ofEntries(
                    page("account", "/users/view.xhtml", "login"),
                    page("alarm", "/alarm/detail.xhtml", "id"),
                    page("area", "/ledger/area.xhtml", "id"),
                    page("bulletin", "/bulletin/view.xhtml", "id"),
                    page("checklist", "/inspection/edition.xhtml", "code"),
                    page("device", "/device/view.xhtml", "no"),
                    page("difference", "/difference/list.xhtml", "id"),
                    page("filing", "/filing/view.xhtml", "id"),
                    page("hazard", "/hazard/view.xhtml", "id"),
                    page("inspection", "/inspection/view.xhtml", "id"),
                    page("order", "/hazard/order.xhtml", "id"),
                    page("plan", "/inspection/plan.xhtml", "id"),
                    page("premises", "/premises/view.xhtml", "code"),
                    page("publication", "/publication/view.xhtml", "id"),
                    page("publicity", "/inspection/action.xhtml", "id"),
                    page("qualification", "/workorder/qualifications.xhtml", "id"),
                    page("ranking", "/assessment/ranking.xhtml", "ranking"),
                    page("round", "/inspection/round.xhtml", "id"),
                    page("schedule", "/bulletin/schedule.xhtml", "id"),
                    page("training", "/workorder/training.xhtml", "id"),
                    page("work", "/workorder/view.xhtml", "id"));

    private static final String TRAIL = "/audit/list.xhtml";

    private static final Pattern LINKED =
            Pattern.compile(
                    AuditValues.LINK
                            + "([^"
                            + AuditValues.SHOWN
                            + "]*)"
                            + AuditValues.SHOWN
                            + "([^"
                            + AuditValues.END
                            + "]*)"
                            + AuditValues.END);

    /**
     * A part of what is told.
     *
     * @param address of the page it opens, null for none
     */
    public record Piece(String text, String address) {}

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private AuditValues.Names names;

    public AuditWords() {}

    AuditWords(Words words, CurrentUser user, AuditValues.Names names) {
        this.words = words;
        this.user = user;
        this.names = names;
    }

    private static Map.Entry<String, String[]> page(String kind, String path, String parameter) {
        return Map.entry(kind, new String[] {path, parameter});
    }

    public String action(String action) {
        return words.code("audit.do", action);
    }

    /** What was acted on. */
    public String object(Act act) {
        return bare(objectTold(act));
    }

    private String objectTold(Act act) {
        String object = act.object() == null ? "" : act.object();
        return rule(AuditRules.OBJECTS, act.action(), object)
                .map(rule -> rule.told(object, values(act)))
                .orElseGet(() -> named(object));
    }

    private String named(String object) {
        Matcher parts = OBJECT.matcher(object);
        return parts.matches()
                ? words.code("audit.of", parts.group(1)) + " " + parts.group(2) + parts.group(3)
                : object;
    }

    public String detail(Entry entry) {
        return bare(detailTold(entry.act()));
    }

    /** The same in pieces, of which some open a page. */
    public List<Piece> pieces(Entry entry) {
        String told = detailTold(entry.act());
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINKED.matcher(told);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(told.substring(end, link.start()), null));
            pieces.add(new Piece(link.group(2), objectAddress(link.group(1))));
            end = link.end();
        }
        pieces.add(new Piece(told.substring(end), null));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private static String bare(String told) {
        return LINKED.matcher(told).replaceAll("$2");
    }

    private String detailTold(Act act) {
        String detail = act.detail() == null ? "" : act.detail();
        Matcher deputy = DEPUTY.matcher(detail);
        if (!deputy.matches()) {
            return told(act, detail);
        }
        String whose = words.of("audit.deputy", deputy.group(1));
        return deputy.group(2) == null
                ? whose
                : words.of("audit.told.deputy", whose, told(act, deputy.group(2)));
    }

    /** What no rule knows stands as it was written; nothing is told as null. */
    private String told(Act act, String detail) {
        return detail.isEmpty()
                ? ""
                : rule(AuditRules.DETAILS, act.action(), detail)
                        .map(rule -> rule.told(detail, values(act)))
                        .orElseGet(
                                () ->
                                        detail.replaceAll(
                                                "\\bnull\\b", words.of("audit.told.nothing")));
    }

    private static Optional<AuditRule> rule(List<AuditRule> rules, String action, String text) {
        return rules.stream().filter(rule -> rule.fits(action, text)).findFirst();
    }

    private AuditValues values(Act act) {
        return new AuditValues(words, names, act.object());
    }

    /** All that this account did. */
    public String actorAddress(String actor) {
        return TRAIL + Typed.query(Map.of("actor", actor));
    }

    /**
     * The object's own page for those who may open it; for others all that was done to the object.
     */
    public String objectAddress(String object) {
        Matcher parts = OBJECT.matcher(object == null ? "" : object);
        if (parts.matches() && PAGES.containsKey(parts.group(1))) {
            String[] page = PAGES.get(parts.group(1));
            if (PageRights.allow(page[0], user.scope())) {
                return page[0] + Typed.query(Map.of(page[1], parts.group(2)));
            }
        }
        return TRAIL + Typed.query(Map.of("text", object == null ? "" : object));
    }
}
