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
                        sum(cells, Cell::done),
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
                mayWhole,
                null);
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

    private static Line total(List<Line> top, List<ScopeGroup> groups) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int at = i;
            cells.add(
                    added(
                            groups.get(i).seq(),
                            top.stream().map(line -> line.cells().get(at)).toList()));
        }
        return new Line(
                null,
                null,
                0,
                cells,
                added(QuotaCell.WHOLE, top.stream().map(Line::whole).toList()),
                false,
                null);
    }

    private static Cell added(int seq, List<Cell> cells) {
        return new Cell(
                seq,
                sum(cells, Cell::quota),
                sum(cells, Cell::done),
                cells.stream().mapToInt(Cell::inScope).sum(),
                false,
                cells.stream().anyMatch(Cell::demo),
                false);
    }

    private static Integer sum(List<Cell> cells, Function<Cell, Integer> figure) {
        List<Integer> known = cells.stream().map(figure).filter(Objects::nonNull).toList();
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
                                quota(district, QuotaCell.WHOLE),
                                groups.stream().map(group -> quota(district, group.seq())).toList())
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
                quota(district, seq),
                shown.stream()
                        .filter(other -> Objects.equals(other.parentId(), district.id()))
                        .map(other -> quota(other, seq))
                        .toList());
    }

    private Integer quota(District district, int seq) {
        QuotaCell cell = quotas.get(new Place(district.id(), seq));
        return cell == null ? null : cell.quota();
    }
}
