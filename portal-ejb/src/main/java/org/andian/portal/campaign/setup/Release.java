package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts a draft in force, in the caller's transaction. */
@ApplicationScoped
class Release {

    private static final int LONGEST = 500;

    /** Who has made what was shipped. */
    private static final String SHIPPED = "portal";

    @Inject private Sql sql;

    @Inject private InForce inForce;

    @Inject private NoticeWriter writer;

    @Inject private EditionRows editions;

    @Inject private Today today;

    @Inject @Any private Instance<SetupCopy> rooms;

    /**
     * @param told for the trail
     */
    record Done(long campaignId, String code, String told) {}

    public Done of(Scope scope, SetupDraft draft, SetupContent content, String explained) {
        String why = PlainText.lines(explained);
        if (why != null && why.length() > LONGEST) {
            throw new Refusal(CampaignReason.EXPLANATION_MISSING, LONGEST);
        }
        String reason = why == null || why.isEmpty() ? null : why;
        return draft.campaignId() == null
                ? begun(scope, draft, content, reason)
                : changed(scope, draft.campaignId(), content, reason);
    }

    private Done begun(Scope scope, SetupDraft draft, SetupContent content, String reason) {
        String code = content.text(SetupField.CODE);
        long id = added(content, draft.cityCode(), code);
        writer.parts(content, id, 1);
        editions.add(id, new EditionRows.Made(1, today.date(), reason, scope.login()), content);
        source(draft.id())
                .ifPresent(
                        from ->
                                rooms.forEach(
                                        room ->
                                                room.copy(
                                                        scope,
                                                        from.id(),
                                                        id,
                                                        from.startsOn(),
                                                        content.startsOn())));
        return new Done(id, code, told(1, reason));
    }

    private record From(long id, LocalDate startsOn) {}

    private Optional<From> source(long draftId) {
        return sql.first(
                "select c.id, c.starts_on from campaign_draft d join campaign c on c.id ="
                        + " d.source_id where d.id = ?",
                List.of(draftId),
                row -> new From(row.number("id"), row.day("starts_on")));
    }

    private long added(SetupContent content, String cityCode, String code) {
        try {
            return writer.add(content, cityCode);
        } catch (SqlFailure taken) {
            throw taken.isDuplicate() ? new Refusal(CampaignReason.SETUP_CODE_TAKEN, code) : taken;
        }
    }

    private Done changed(Scope scope, long campaignId, SetupContent content, String reason) {
        sql.count("select id as n from campaign where id = ? for update", List.of(campaignId));
        SetupContent before = inForce.of(campaignId);
        if (SetupChange.between(before, content).isEmpty()) {
            throw new Refusal(CampaignReason.NOTHING_CHANGED);
        }
        if (reason == null && hasBegun(campaignId)) {
            throw new Refusal(CampaignReason.EXPLANATION_MISSING, LONGEST);
        }
        List<SetupEdition> standing = editions.list(campaignId);
        if (standing.isEmpty()) {
            editions.add(
                    campaignId, new EditionRows.Made(0, before.startsOn(), null, SHIPPED), before);
        }
        int next = standing.isEmpty() ? 1 : standing.getFirst().edition() + 1;
        writer.change(content, campaignId);
        writer.parts(content, campaignId, next);
        editions.add(
                campaignId,
                new EditionRows.Made(next, today.date(), reason, scope.login()),
                content);
        return new Done(campaignId, content.text(SetupField.CODE), told(next, reason));
    }

    /** Whether its first day, as it is in force, has come. */
    public boolean hasBegun(long campaignId) {
        return sql.first(
                        "select starts_on from campaign where id = ?",
                        List.of(campaignId),
                        row -> row.day("starts_on"))
                .filter(first -> !first.isAfter(today.date()))
                .isPresent();
    }

    private static String told(int edition, String reason) {
        return "edition " + edition + (reason == null ? "" : ": " + reason);
    }
}
