package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.campaign.quota.QuotaBoard.Figure;
import org.andian.portal.campaign.quota.QuotaBoard.Line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Lays what is verified out beside the quotas; pure. */
final class BoardTable {

    private static final int WHOLE = 0;

    private final CampaignFile file;
    private final CampaignProgress progress;
    private final List<VerifiedTable.Count> counts;
    private final Map<Long, String> paths;
    private final List<Milestone> milestones;
    private final LocalDate today;

    /**
     * @param paths of the districts in the caller's reach, by their ids
     */
    BoardTable(
            CampaignFile file,
            CampaignProgress progress,
            List<VerifiedTable.Count> counts,
            Map<Long, String> paths,
            List<Milestone> milestones,
            LocalDate today) {
        this.file = file;
        this.progress = progress;
        this.counts = counts;
        this.paths = paths;
        this.milestones = milestones;
        this.today = today;
    }

    QuotaBoard board() {
        List<Line> lines = progress.rows().stream().map(this::line).toList();
        List<Line> top = lines.stream().filter(line -> line.depth() == 0).toList();
        return new QuotaBoard(progress.groups(), lines, total(top), milestones);
    }

    private Line line(CampaignProgress.Line row) {
        String path = paths.getOrDefault(row.districtId(), "-");
        List<Figure> cells = new ArrayList<>();
        for (int i = 0; i < progress.groups().size(); i++) {
            cells.add(figure(progress.groups().get(i), row.cells().get(i).quota(), path));
        }
        Figure whole = whole(row, cells);
        List<MilestoneStanding> standings =
                milestones.stream()
                        .filter(one -> isOf(one, path))
                        .map(one -> standing(one, whole, cells))
                        .toList();
        return new Line(
                row.districtId(),
                row.district(),
                row.depth(),
                whole,
                cells,
                standings,
                forecast(whole));
    }

    /** A district's own milestones are for itself and what lies below it. */
    private static boolean isOf(Milestone milestone, String path) {
        return milestone.districtPath() == null || path.startsWith(milestone.districtPath());
    }

    private Figure figure(ScopeGroup group, Integer quota, String path) {
        List<VerifiedTable.Count> own =
                counts.stream()
                        .filter(one -> one.districtPath().startsWith(path))
                        .filter(one -> group.counted().contains(one.venueGroup()))
                        .toList();
        boolean isMeasured = file.campaign().hasDetectors();
        return new Figure(
                group.seq(),
                quota,
                isMeasured ? sum(own, VerifiedTable.Count::verified) : null,
                isMeasured ? sum(own, VerifiedTable.Count::silent) : null,
                sum(own, VerifiedTable.Count::gained),
                sum(own, VerifiedTable.Count::premises));
    }

    /**
     * Under a quota as a whole everything counts; under quotas of groups what those groups have, so
     * that no rate has above its line what has no quota below it.
     */
    private static Figure whole(CampaignProgress.Line row, List<Figure> cells) {
        List<Figure> set = cells.stream().filter(cell -> cell.quota() != null).toList();
        boolean isWhole = row.undividedDone() != null || set.isEmpty();
        return added(row.whole().quota(), isWhole ? cells : set, cells);
    }

    private static Figure added(Integer quota, List<Figure> counted, List<Figure> all) {
        return new Figure(
                WHOLE,
                quota,
                sumOrNull(counted, Figure::verified),
                sumOrNull(counted, Figure::silent),
                sum(counted, Figure::gained),
                sum(all, Figure::inScope));
    }

    private Line total(List<Line> top) {
        List<Figure> cells = new ArrayList<>();
        for (int i = 0; i < progress.groups().size(); i++) {
            int at = i;
            cells.add(
                    totalled(
                            progress.groups().get(i).seq(),
                            top.stream().map(line -> line.cells().get(at)).toList()));
        }
        Figure whole = totalled(WHOLE, top.stream().map(Line::whole).toList());
        List<MilestoneStanding> standings =
                milestones.stream()
                        .filter(one -> one.districtId() == null)
                        .map(one -> standing(one, whole, cells))
                        .toList();
        return new Line(null, null, 0, whole, cells, standings, forecast(whole));
    }

    private static Figure totalled(int seq, List<Figure> parts) {
        List<Figure> set = parts.stream().filter(part -> part.quota() != null).toList();
        List<Figure> counted = set.isEmpty() ? parts : set;
        return new Figure(
                seq,
                sumOrNull(parts, Figure::quota),
                sumOrNull(counted, Figure::verified),
                sumOrNull(counted, Figure::silent),
                sum(counted, Figure::gained),
                sum(parts, Figure::inScope));
    }

    private MilestoneStanding standing(Milestone milestone, Figure whole, List<Figure> cells) {
        if (milestone.groups().isEmpty()) {
            return MilestoneStanding.of(milestone, whole.quota(), whole.verified(), today);
        }
        List<Figure> asked =
                cells.stream()
                        .filter(cell -> milestone.isOf(cell.groupSeq()))
                        .filter(cell -> cell.quota() != null)
                        .toList();
        return MilestoneStanding.of(
                milestone,
                sumOrNull(asked, Figure::quota),
                sumOrNull(asked, Figure::verified),
                today);
    }

    private Forecast forecast(Figure whole) {
        return Forecast.of(file.campaign(), whole.quota(), whole.verified(), whole.gained(), today);
    }

    private static <T> int sum(List<T> parts, Function<T, Integer> figure) {
        return parts.stream().map(figure).mapToInt(Integer::intValue).sum();
    }

    /** Null where none of them is known. */
    private static <T> Integer sumOrNull(List<T> parts, Function<T, Integer> figure) {
        List<Integer> known = parts.stream().map(figure).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : Integer.valueOf(known.stream().mapToInt(Integer::intValue).sum());
    }
}
