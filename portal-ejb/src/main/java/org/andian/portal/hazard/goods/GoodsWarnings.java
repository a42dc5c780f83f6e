package org.andian.portal.hazard.goods;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Door: warnings about goods. What is published is no secret, so nobody's reach limits it; those
 * who supervise hazards publish in the name of a body of their district, and withdraw what that
 * body has published. What is withdrawn is still shown, and says so.
 */
@Stateless
public class GoodsWarnings {

    private static final int LONGEST_PAGE = 1000;
    private static final String OBJECT = "warning ";
    private static final String PUBLISHING = "publish warnings about goods";
    private static final String WITH_TEXT =
            " where (w.goods like ? or w.maker like ? or w.model like ? or w.publisher like ?)";
    private static final int COLUMNS_WITH_TEXT = 4;

    @Inject private Sql sql;

    @Inject private Issuers issuers;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * At most 1000 rows at a time, the latest first.
     *
     * @param text part of the goods, their maker or model, or of who warns; null or blank for all
     */
    public List<GoodsWarning> page(Scope scope, String text, int first, int size) {
        List<Object> parameters = new ArrayList<>(parameters(text));
        parameters.addAll(List.of(Math.clamp(size, 0, LONGEST_PAGE), Math.max(0, first)));
        return sql.list(
                "select w.* from goods_warning w"
                        + where(text)
                        + " order by w.published_at desc, w.id desc limit ? offset ?",
                parameters,
                GoodsWarnings::warning);
    }

    /** As {@link #page}. */
    public int count(Scope scope, String text) {
        return (int)
                sql.count(
                        "select count(*) as n from goods_warning w" + where(text),
                        parameters(text));
    }

    public Optional<GoodsWarning> find(Scope scope, long id) {
        return sql.first(
                "select w.* from goods_warning w where w.id = ?",
                List.of(id),
                GoodsWarnings::warning);
    }

    private static String where(String text) {
        return text == null || text.isBlank() ? "" : WITH_TEXT;
    }

    private static List<Object> parameters(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Collections.nCopies(COLUMNS_WITH_TEXT, Like.containing(text));
    }

    /**
     * What was sent twice is published once: while it holds, the body does not say the very same
     * again.
     *
     * @param demo whether an example's office publishes it
     * @return its number
     * @throws Refusal BODY, WARNED_ALREADY
     */
    public long publish(Scope scope, long bodyId, WarningText text, boolean demo) {
        scope.require(Role::maySuperviseHazards, PUBLISHING);
        Issuer body = issuers.hold(scope, bodyId);
        if (isSaid(bodyId, text)) {
            throw new Refusal(HazardReason.WARNED_ALREADY, body.name());
        }
        long id =
                sql.insert(
                        """
                        insert into goods_warning (body_id, publisher, goods, maker, model, danger, advice,
                          published_at, published_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        bodyId,
                        body.name(),
                        text.goods(),
                        text.maker(),
                        text.model(),
                        text.danger(),
                        text.advice(),
                        now(),
                        scope.login(),
                        demo ? 1 : 0);
        audit.done(
                scope.login(), "warning.publish", OBJECT + id, body.name() + ": " + text.goods());
        return id;
    }

    /** The body is held, so the second who sends it sees the first. */
    private boolean isSaid(long bodyId, WarningText text) {
        return sql
                .list(
                        "select w.* from goods_warning w where w.body_id = ? and w.goods = ? and"
                                + " w.withdrawn_at is null",
                        List.of(bodyId, text.goods()),
                        GoodsWarnings::warning)
                .stream()
                .anyMatch(one -> one.text().equals(text));
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal REASON_MISSING, NO_ENTRY, BODY, CHANGED
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        String why = HazardTexts.reason(reason);
        long bodyId =
                sql.first(
                                "select body_id from goods_warning where id = ?",
                                List.of(id),
                                row -> row.number("body_id"))
                        .orElseThrow(() -> new Refusal(HazardReason.NO_ENTRY));
        scope.require(Role::maySuperviseHazards, PUBLISHING);
        issuers.find(scope, bodyId);
        int done =
                sql.update(
                        """
                        update goods_warning set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        why,
                        now(),
                        scope.login(),
                        id,
                        seen);
        if (done == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
        audit.done(scope.login(), "warning.withdraw", OBJECT + id, why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static GoodsWarning warning(Row row) {
        return new GoodsWarning(
                row.number("id"),
                row.number("body_id"),
                row.text("publisher"),
                new WarningText(
                        row.text("goods"),
                        row.text("maker"),
                        row.text("model"),
                        row.text("danger"),
                        row.text("advice")),
                row.instant("published_at"),
                row.text("published_by"),
                row.text("withdrawn"),
                row.instant("withdrawn_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
