package org.andian.portal.campaign;

import org.andian.portal.campaign.PilotList.Named;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.PilotRows.Entry;
import org.andian.portal.district.District;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lays the pilots out by who names them; pure. */
final class PilotTable {

    private final CampaignFile file;
    private final QuotaRights rights;
    private final List<Entry> entries;
    private final boolean seesCity;

    /**
     * @param entries the pilots in the caller's reach
     */
    PilotTable(CampaignFile file, QuotaRights rights, List<Entry> entries) {
        this.file = file;
        this.rights = rights;
        this.entries = entries;
        this.seesCity = rights.seesWhole(file.campaign().cityPath());
    }

    /**
     * @param districts of the city in the caller's reach, valid today
     * @param chosen how many the city has chosen of all there are
     */
    PilotList of(List<District> districts, int chosen) {
        List<Named> lists = new ArrayList<>();
        districts.stream().filter(ProgressTable::isTop).map(this::ofDistrict).forEach(lists::add);
        file.groups().stream()
                .flatMap(group -> group.lead().stream())
                .distinct()
                .map(this::ofDepartment)
                .filter(this::isShown)
                .forEach(lists::add);
        Range ofCity = file.campaign().cityPilots();
        return new PilotList(
                file.campaign().pilots(),
                ofCity,
                lists,
                seesCity ? chosen : 0,
                seesCity && ofCity != null ? ofCity.mark(chosen) : null,
                rights.isCityOffice());
    }

    private boolean isShown(Named department) {
        return seesCity
                || !department.pilots().isEmpty()
                || led(department.code()).stream().anyMatch(this::regulates);
    }

    private Named ofDistrict(District district) {
        List<Pilot> pilots =
                entries.stream()
                        .filter(entry -> entry.namer() == Namer.DISTRICT)
                        .filter(entry -> Objects.equals(entry.districtId(), district.id()))
                        .map(this::pilot)
                        .toList();
        return new Named(
                Namer.DISTRICT,
                district.id(),
                district.name(),
                pilots,
                mark(pilots, rights.seesWhole(district.path())));
    }

    private Named ofDepartment(String department) {
        List<Pilot> pilots =
                entries.stream()
                        .filter(entry -> entry.namer() == Namer.DEPARTMENT)
                        .filter(entry -> department.equals(entry.department()))
                        .map(this::pilot)
                        .toList();
        boolean seesAll = seesCity || led(department).stream().allMatch(this::regulates);
        return new Named(Namer.DEPARTMENT, null, department, pilots, mark(pilots, seesAll));
    }

    private Range.Mark mark(List<Pilot> pilots, boolean seesAll) {
        return seesAll ? file.campaign().pilots().mark(pilots.size()) : null;
    }

    private boolean regulates(String venueGroup) {
        return rights.isRegulator(file.campaign().cityPath(), venueGroup);
    }

    /** The venue groups of the scope groups a department leads. */
    private List<String> led(String department) {
        return file.groups().stream()
                .filter(group -> group.lead().filter(department::equals).isPresent())
                .flatMap(group -> group.counted().stream())
                .toList();
    }

    private Pilot pilot(Entry entry) {
        return new Pilot(
                entry.id(),
                entry.place().code(),
                entry.place().name(),
                entry.district(),
                file.counting(entry.place().venueGroup()).map(ScopeGroup::seq).orElse(null),
                entry.cityPilot(),
                entry.demo(),
                entry.namedAt(),
                entry.namedBy(),
                rights.mayName(entry.namer(), entry.place()));
    }
}
