package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Grant;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words how far the reader's sight reaches: district, and industries or one premises. */
@Named("reach")
@RequestScoped
public class ReachInWords {

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Districts districts;

    @Inject private ReachedDistricts reached;

    @Inject private OwnPremises own;

    @Inject private Lines lines;

    @Inject private Words words;

    private String place;

    /**
     * The one premises or the number of them, else names of districts or of all cities in reach;
     * empty for the administrators, who see no business. Of several grants the first decides.
     */
    public String getPlace() {
        if (place == null) {
            place = user.isSeesBusiness() ? findPlace() : "";
        }
        return place;
    }

    /** The kinds of venue, or what else narrows the sight. */
    public String getWidth() {
        return readOnce.once("reach.width", this::findWidth);
    }

    /** Both; the one alone where the other is empty. */
    public String inOne() {
        return getPlace().isEmpty()
                ? getWidth()
                : words.of("statistic.place", getPlace(), getWidth());
    }

    private String findWidth() {
        Optional<Grant> grant = business().findFirst();
        if (grant.isEmpty() || !user.isSeesBusiness()) {
            return words.code(
                    "role",
                    user.scope().grants().stream()
                            .map(Grant::role)
                            .findFirst()
                            .map(Enum::name)
                            .orElse("NONE"));
        }
        if (grant.get().premisesId() != null) {
            return words.of("reach.premises");
        }
        if (grant.get().providerId() != null) {
            return words.of("reach.provider");
        }
        return grant.get().industries().isEmpty()
                ? words.of("reach.allIndustries")
                : industries(grant.get());
    }

    private String findPlace() {
        if (own.isAll()) {
            return own.getOne() == null
                    ? words.of("reach.several", words.number(own.getRows().size()))
                    : own.getOne().name();
        }
        return business()
                .findFirst()
                .map(Grant::districtPath)
                .flatMap(this::named)
                .orElseGet(this::citiesInWords);
    }

    private String citiesInWords() {
        return reached.cities().stream()
                .map(District::name)
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    private Optional<String> named(String path) {
        return Stream.concat(districts.cities().stream(), reached.list().stream())
                .filter(district -> path.equals(district.path()))
                .map(District::name)
                .findFirst();
    }

    private Stream<Grant> business() {
        return user.scope().grants().stream().filter(Grant::seesBusiness);
    }

    private String industries(Grant grant) {
        return lines.venueGroups().stream()
                .filter(group -> grant.industries().contains(group.code()))
                .map(this::inWords)
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    private String inWords(VenueGroup group) {
        return words.pick(group.nameZh(), group.nameEn());
    }
}
