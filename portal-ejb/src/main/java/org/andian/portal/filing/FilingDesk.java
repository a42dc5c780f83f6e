package org.andian.portal.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.SecondFactors;
import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.file.Attachment;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Door: those who file write their filing, have it checked by another, sign it and hand it in. A
 * version that was handed in never changes.
 */
@Stateless
public class FilingDesk {

    /** Of one text. */
    public static final int LONGEST_TEXT = 4000;

    private static final double MOST = 1e15;

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private FilingHold hold;

    @Inject private Districts districts;

    @Inject private FilingTable table;

    @Inject private FilingDrafts drafts;

    @Inject private FigureDraw draw;

    @Inject private FilingPowers powers;

    @Inject private FilingPeople people;

    @Inject private SecondFactors factors;

    @Inject private Attachments attachments;

    @Inject private Today today;

    @Inject private Audit audit;

    /**
     * Opens what is owed, so that it can be written; what is open already is found. Its figures are
     * taken by {@link #takeFigures}.
     *
     * @return its number
     * @throws Refusal NO_FILING for what nobody owes, or nobody in the caller's reach
     */
    public long open(Scope scope, String campaign, FilingKey key) {
        scope.require(Role::mayHandleFilings, "file this");
        CampaignFile file = campaigns.get(scope, campaign);
        FilingRow owed =
                table.maker(file).owed().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(FilingReason.NO_FILING));
        FilingParties parties = new FilingParties(file);
        if (!parties.files(scope, owed.path(), key.department()) && !parties.receives(scope)) {
            throw new Refusal(FilingReason.NO_FILING);
        }
        return owed.id() == null ? opened(scope, owed) : owed.id();
    }

    private long opened(Scope scope, FilingRow owed) {
        try {
            long id = table.open(owed, scope);
            drafts.outline(id, rule(owed));
            audit.done(scope.login(), "filing.open", "filing " + id, owed.nameZh());
            return id;
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(FilingReason.CHANGED) : meanwhile;
        }
    }

    private FilingRule rule(FilingRow row) {
        return table.rule(row.key().ruleId()).orElseThrow(() -> new Refusal(FilingReason.NO_RULE));
    }

    /**
     * Takes the figures as they are now; what was said instead stays.
     *
     * @throws Refusal NO_FILING, STATE
     */
    public void takeFigures(Scope scope, long id) {
        FilingRow row = writable(scope, id);
        CampaignFile file = campaigns.get(scope, row.campaign());
        if (drafts.keep(id, draw.take(scope, row, rule(row), file.campaign(), table.now()))) {
            changed(row);
        }
    }

    /**
     * Keeps texts as far as they are; nothing is demanded before the check.
     *
     * @param seen the version the caller looked at
     * @param words by the number of the text; null or blank for none
     * @return the version it has now
     * @throws Refusal NO_FILING, STATE, CHANGED, WORDS
     */
    public int save(Scope scope, long id, int seen, Map<Integer, String> words) {
        FilingRow row = writable(scope, id);
        FilingHold.requireVersion(row, seen);
        words.forEach(
                (seq, text) ->
                        drafts.words(
                                id,
                                seq,
                                FilingTexts.optional(text, LONGEST_TEXT, FilingReason.WORDS)));
        wrote(row, scope);
        return seen + 1;
    }

    /**
     * Says a figure otherwise, or no longer; both stay visible.
     *
     * @param own in the indicator's unit, a share from 0 to 1
     * @param reason null or blank where the portal's figure holds again
     * @throws Refusal NO_FILING, STATE, NO_FIGURE, NUMBER, REASON_MISSING
     */
    public void override(Scope scope, long id, int seq, Double own, String reason) {
        FilingRow row = writable(scope, id);
        String why = null;
        if (own != null) {
            if (!(Math.abs(own) < MOST)) {
                throw new Refusal(FilingReason.NUMBER);
            }
            why = FilingTexts.reason(reason);
        }
        drafts.override(id, seq, own, why, why == null ? null : scope.login());
        wrote(row, scope);
        audit.done(
                scope.login(),
                why == null ? "filing.keepFigure" : "filing.override",
                row.object(),
                seq + (why == null ? "" : ": " + own + ", " + why));
    }

    /** Who writes does not check: the course says who wrote, once for what he does in a row. */
    private void wrote(FilingRow row, Scope scope) {
        sql.update(
                "update filing set drafted_at = ?, drafted_by = ? where id = ?",
                table.now(),
                scope.login(),
                row.id());
        List<FilingForm.Step> steps = drafts.steps(row.id());
        boolean isGoingOn =
                !steps.isEmpty()
                        && steps.getLast().act() == FilingAct.SAVE
                        && steps.getLast().by().equals(scope.login());
        if (!isGoingOn) {
            table.track(row.id(), FilingAct.SAVE, row.state(), null, scope);
        }
        changed(row);
    }

    private void changed(FilingRow row) {
        sql.update(
                "update filing set changed_at = ?, version = version + 1 where id = ?",
                table.now(),
                row.id());
    }

    /**
     * Another than who wrote it has looked through it.
     *
     * @throws Refusal NO_FILING, STATE, CHANGED, OWN_DRAFT, SECTION_MISSING, ANSWERS_MISSING
     */
    public void check(Scope scope, long id, int seen) {
        FilingRow row = hold.ofFiler(scope, id, FilingAct.CHECK);
        FilingHold.requireVersion(row, seen);
        if (people.isAny(scope.login(), FilingForm.writers(drafts.steps(id)))) {
            throw new Refusal(FilingReason.OWN_DRAFT);
        }
        requireNoGaps(id);
        sql.update(
                "update filing set checked_at = ?, checked_by = ? where id = ?",
                table.now(),
                scope.login(),
                id);
        hold.move(scope, row, FilingAct.CHECK, null);
    }

    private void requireNoGaps(long id) {
        List<FilingForm.Gap> gaps = drafts.gaps(id);
        long unanswered =
                gaps.stream().filter(gap -> gap.kind() == FilingForm.Gap.Kind.ANSWER).count();
        if (unanswered > 0) {
            throw new Refusal(FilingReason.ANSWERS_MISSING, unanswered);
        }
        if (!gaps.isEmpty()) {
            throw new Refusal(FilingReason.SECTION_MISSING, gaps.getFirst().nameZh());
        }
    }

    /**
     * The check is taken back, so that it can be written on.
     *
     * @throws Refusal NO_FILING, STATE
     */
    public void recall(Scope scope, long id) {
        FilingRow row = hold.ofFiler(scope, id, FilingAct.RECALL);
        hold.move(scope, row, FilingAct.RECALL, null);
    }

    /**
     * Signs what was checked and hands it in: from now on this version stays as it is. What goes
     * into another filing of the own body needs neither power nor code.
     *
     * @param code of the caller's second factor
     * @throws Refusal NO_FILING, STATE, CHANGED, NOT_SIGNING, FACTOR_MISSING, WRONG_CODE
     */
    public void submit(Scope scope, long id, int seen, String code) {
        FilingRow row = hold.ofFiler(scope, id, FilingAct.SUBMIT);
        FilingHold.requireVersion(row, seen);
        if (row.parentId() == null) {
            requireSigned(scope, row, code);
        }
        int no = row.versions() + 1;
        String content = drafts.content(row, papers(scope, row), table.below(id)).toJson();
        Instant at = table.now();
        drafts.keep(id, no, content, at, scope.login());
        sql.update(
                """
                update filing set first_submitted_at = coalesce(first_submitted_at, ?), submitted_at = ?,
                  submitted_by = ?, versions = ?, again_by = null where id = ?\
                """,
                at,
                at,
                scope.login(),
                no,
                id);
        hold.move(scope, row, FilingAct.SUBMIT, no + ", " + FilingContent.sha256(content));
    }

    private void requireSigned(Scope scope, FilingRow row, String code) {
        if (!powers.signs(scope, row)) {
            throw new Refusal(FilingReason.NOT_SIGNING);
        }
        if (!factors.isEnrolled(scope)) {
            throw new Refusal(FilingReason.FACTOR_MISSING);
        }
        if (!factors.confirms(scope, code)) {
            throw new Refusal(FilingReason.WRONG_CODE);
        }
    }

    /** Those of all versions: what was handed in before is handed in with the next. */
    private List<FilingContent.Paper> papers(Scope scope, FilingRow row) {
        List<FilingContent.Paper> papers = new ArrayList<>();
        for (int no = 1; no <= row.versions() + 1; no++) {
            FileRecord record = new FileRecord(FilingPapers.KIND, row.id() + "-" + no);
            for (Attachment file : attachments.list(scope, record)) {
                papers.add(new FilingContent.Paper(file.name(), file.sha256()));
            }
        }
        return papers;
    }

    /**
     * Says something, or answers what those who receive said.
     *
     * @param answersId of a remark of this filing, null for none
     * @throws Refusal NO_FILING, NO_REMARK, WORDS
     */
    public void remark(Scope scope, long id, Long answersId, String words) {
        FilingRow row = hold.ofEither(scope, id);
        String said = FilingTexts.lines(words, FilingTexts.LONGEST_WORDS, FilingReason.WORDS);
        if (answersId != null
                && drafts.remarks(id).stream().noneMatch(one -> one.id() == answersId)) {
            throw new Refusal(FilingReason.NO_REMARK);
        }
        drafts.remark(
                id,
                answersId == null ? FilingForm.Remark.Kind.REMARK : FilingForm.Remark.Kind.ANSWER,
                answersId,
                said,
                table.now(),
                scope.login());
        audit.done(scope.login(), "filing.remark", row.object(), said);
    }

    /** Places below its district that were not asked yet and do not file the same themselves. */
    public List<District> places(Scope scope, long id) {
        FilingRow row = table.find(id).orElseThrow(() -> new Refusal(FilingReason.NO_FILING));
        FilingParties parties = hold.parties(scope, row);
        if (!hold.files(scope, parties, row)) {
            return List.of();
        }
        List<Long> asked = table.below(id).stream().map(below -> below.key().districtId()).toList();
        return districts.list(scope).stream()
                .filter(
                        district ->
                                district.parentId() != null
                                        && district.parentId() == row.key().districtId())
                .filter(district -> !asked.contains(district.id()))
                .filter(district -> !parties.owes(district, row.key().department()))
                .toList();
    }

    /**
     * Has places below hand in their part first.
     *
     * @param dueOn by which day, that day included
     * @throws Refusal NO_FILING, STATE, PLACE, PLACE_DAY
     */
    public void ask(Scope scope, long id, List<Long> districtIds, LocalDate dueOn) {
        FilingRow row = writable(scope, id);
        if (dueOn == null || dueOn.isBefore(today.date()) || dueOn.isAfter(row.dueOn())) {
            throw new Refusal(FilingReason.PLACE_DAY);
        }
        List<District> places = places(scope, id);
        for (Long districtId : districtIds) {
            District place =
                    places.stream()
                            .filter(one -> one.id() == districtId)
                            .findFirst()
                            .orElseThrow(() -> new Refusal(FilingReason.PLACE));
            long below = asked(scope, part(row, place, dueOn));
            drafts.outline(below, rule(row));
            audit.done(scope.login(), "filing.ask", "filing " + below, place.name());
        }
    }

    /** Who is named twice, or was asked meanwhile, has been asked already. */
    private long asked(Scope scope, FilingRow part) {
        try {
            return table.open(part, scope);
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(FilingReason.PLACE) : meanwhile;
        }
    }

    private static FilingRow part(FilingRow row, District place, LocalDate dueOn) {
        return new FilingRow(
                new FilingKey(
                        row.key().ruleId(), row.key().forDay(), place.id(), row.key().department()),
                null,
                row.campaignId(),
                row.campaign(),
                row.campaignZh(),
                row.campaignEn(),
                row.nameZh(),
                row.nameEn(),
                row.kind(),
                place.name(),
                place.path(),
                dueOn,
                FilingState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                row.id(),
                row.demo(),
                0);
    }

    /** Held, open, and the caller's to write. */
    private FilingRow writable(Scope scope, long id) {
        return hold.ofFiler(scope, id, FilingAct.SAVE);
    }
}
