package org.andian.portal.campaign;

import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.CampaignProgress.Line;
import org.andian.portal.district.District;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays quotas and counts out by district and group; pure. */
final class ProgressTable {

    private record Place(long districtId, int groupSeq) {}

    private final CampaignFile file;
    private final QuotaRights rights;
    private final List<Installed.Count> counts;
    private final Map<Place, QuotaCell> quotas;

    ProgressTable(
            CampaignFile file,
            QuotaRights rights,
            List<QuotaCell> quotas,
            List<Installed.Count> counts) {
        this.file = file;
        this.rights = rights;
        this.counts = counts;
        this.quotas =
                quotas.stream()
                        .collect(
                                Collectors.toMap(
                                        cell -> new Place(cell.districtId(), cell.groupSeq()),
                                        Function.identity()));
    }

    /**
     * @param districts of the city in the caller's reach, valid today
     */
    CampaignProgress of(List<District> districts) {
        List<ScopeGroup> groups =
                file.groups().stream()
                        .filter(
                                group ->
                                        districts.stream()
                                                .anyMatch(
                                                        district ->
                                                                rights.sees(
                                                                        district.path(), group)))
                        .toList();
        List<District> shown =
                districts.stream()
                        .filter(district -> isShown(district, groups))
                        .sorted(Comparator.comparing(District::path))
                        .toList();
        boolean isWhole =
                !shown.isEmpty()
                        && shown.stream().allMatch(district -> rights.seesWhole(district.path()));
        List<Line> lines = shown.stream().map(district -> line(district, groups, isWhole)).toList();
        List<Line> top = lines.stream().filter(line -> line.depth() == 0).toList();
        return new CampaignProgress(
                groups,
                isWhole,
                ranked(lines, top),
                total(top, groups),
                checks(shown, groups, isWhole));
    }

    static boolean isTop(District district) {
        return "county".equals(district.level()) || "zone".equals(district.level());
    }

    private boolean isShown(District district, List<ScopeGroup> groups) {
        boolean isSeen = groups.stream().anyMatch(group -> rights.sees(district.path(), group));
        return isSeen
                && (isTop(district)
                        || quotas.keySet().stream()
                                .anyMatch(place -> place.districtId() == district.id()));
    }

    private Line line(District district, List<ScopeGroup> groups, boolean isWhole) {
        List<Cell> cells = groups.stream().map(group -> cell(district, group)).toList();
        QuotaCell whole = isWhole ? quotas.get(new Place(district.id(), QuotaCell.WHOLE)) : null;
        boolean mayWhole =
                isWhole && rights.maySet(district.path(), isTop(district), QuotaCell.WHOLE, whole);
        Integer quota = whole != null ? whole.quota() : sum(cells, Cell::quota);
        Cell all =
                new Cell(
                        QuotaCell.WHOLE,
                        quota,
                        whole != null ? sum(cells, Cell::done) : doneUnderTask(cells),
                        cells.stream().mapToInt(Cell::inScope).sum(),
                        whole != null && whole.ofCity(),
                        whole != null ? whole.demo() : cells.stream().anyMatch(Cell::demo),
                        mayWhole);
        return new Line(
                district.id(),
                district.name(),
                isTop(district) ? 0 : 1,
                cells,
                all,
                whole == null ? null : undividedDone(cells),
                mayWhole,
                null);
    }

    /** In groups that have no task of their own. */
    private static Integer undividedDone(List<Cell> cells) {
        List<Cell> without = cells.stream().filter(cell -> cell.quota() == null).toList();
        boolean isMeasured = cells.stream().anyMatch(cell -> cell.done() != null);
        return isMeasured ? Objects.requireNonNullElse(sum(without, Cell::done), 0) : null;
    }

    /** A rate counts above its line what has a task below it only; without any task, all. */
    private static Integer doneUnderTask(List<Cell> cells) {
        List<Cell> set = cells.stream().filter(cell -> cell.quota() != null).toList();
        return sum(set.isEmpty() ? cells : set, Cell::done);
    }

    private Cell cell(District district, ScopeGroup group) {
        QuotaCell quota = quotas.get(new Place(district.id(), group.seq()));
        List<Installed.Count> own =
                counts.stream()
                        .filter(
                                count ->
                                        count.districtPath().startsWith(district.path())
                                                && group.counted().contains(count.venueGroup()))
                        .toList();
        int premises = own.stream().mapToInt(Installed.Count::premises).sum();
        Integer done =
                file.campaign().hasDetectors()
                        ? own.stream().mapToInt(Installed.Count::installed).sum()
                        : null;
        boolean isSeen = rights.sees(district.path(), group);
        return new Cell(
                group.seq(),
                quota == null || !isSeen ? null : quota.quota(),
                isSeen ? done : null,
                premises,
                quota != null && quota.ofCity(),
                quota != null && quota.demo(),
                isSeen && rights.maySet(district.path(), isTop(district), group.seq(), quota));
    }

    private Line total(List<Line> top, List<ScopeGroup> groups) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int at = i;
            cells.add(
                    added(
                            groups.get(i).seq(),
                            top.stream()
                                    .map(line -> ofGroup(line, line.cells().get(at)))
                                    .toList()));
        }
        return new Line(
                null,
                null,
                0,
                cells,
                added(QuotaCell.WHOLE, top.stream().map(Line::whole).toList()),
                sum(top, Line::undividedDone),
                false,
                null);
    }

    /** What is done under the task as a whole is not the group's. */
    private Cell ofGroup(Line line, Cell cell) {
        DoneUnder under = DoneUnder.of(cell.quota(), quota(line.districtId(), QuotaCell.WHOLE));
        return under == DoneUnder.WHOLE ? cell.without() : cell;
    }

    private static Cell added(int seq, List<Cell> cells) {
        return new Cell(
                seq,
                sum(cells, Cell::quota),
                doneUnderTask(cells),
                cells.stream().mapToInt(Cell::inScope).sum(),
                false,
                cells.stream().anyMatch(Cell::demo),
                false);
    }

    private static <T> Integer sum(List<T> parts, Function<T, Integer> figure) {
        List<Integer> known = parts.stream().map(figure).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : Integer.valueOf(known.stream().mapToInt(Integer::intValue).sum());
    }

    /** Equal rates share a rank. */
    private static List<Line> ranked(List<Line> lines, List<Line> top) {
        return lines.stream()
                .map(
                        line -> {
                            Double own = line.depth() == 0 ? line.whole().completion() : null;
                            Integer rank =
                                    own == null
                                            ? null
                                            : Integer.valueOf(
                                                    1
                                                            + (int)
                                                                    top.stream()
                                                                            .map(
                                                                                    other ->
                                                                                            other.whole()
                                                                                                    .completion())
                                                                            .filter(
                                                                                    other ->
                                                                                            other
                                                                                                            != null
                                                                                                    && other
                                                                                                            > own)
                                                                            .count());
                            return new Line(
                                    line.districtId(),
                                    line.district(),
                                    line.depth(),
                                    line.cells(),
                                    line.whole(),
                                    line.undividedDone(),
                                    line.mayWhole(),
                                    rank);
                        })
                .toList();
    }

    private List<SumCheck> checks(List<District> shown, List<ScopeGroup> groups, boolean isWhole) {
        List<SumCheck> checks = new ArrayList<>();
        for (District district : shown) {
            if (isWhole) {
                SumCheck.of(
                                SumCheck.Kind.GROUPS,
                                district.id(),
                                QuotaCell.WHOLE,
                                quota(district.id(), QuotaCell.WHOLE),
                                groups.stream()
                                        .map(group -> quota(district.id(), group.seq()))
                                        .toList())
                        .ifPresent(checks::add);
                below(district, shown, QuotaCell.WHOLE).ifPresent(checks::add);
            }
            groups.forEach(group -> below(district, shown, group.seq()).ifPresent(checks::add));
        }
        return checks;
    }

    private Optional<SumCheck> below(District district, List<District> shown, int seq) {
        return SumCheck.of(
                SumCheck.Kind.DISTRICTS,
                district.id(),
                seq,
                quota(district.id(), seq),
                shown.stream()
                        .filter(other -> Objects.equals(other.parentId(), district.id()))
                        .map(other -> quota(other.id(), seq))
                        .toList());
    }

    private Integer quota(long districtId, int seq) {
        QuotaCell cell = quotas.get(new Place(districtId, seq));
        return cell == null ? null : cell.quota();
    }
}
