package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Grant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The districts a reader works in: those of the reach, and where a right is limited to premises, or
 * to those a provider serves, the districts in which these lie.
 */
@RequestScoped
public class ReachedDistricts {

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Districts districts;

    @Inject private PremisesRegister register;

    /** As a tree: with those above them. */
    public List<District> list() {
        return readOnce.once("reached.districts", this::read);
    }

    /** The cities in which they lie. */
    public List<District> cities() {
        return readOnce.once("reached.cities", this::readCities);
    }

    private List<District> readCities() {
        List<District> reached = list();
        return districts.cities().stream()
                .filter(city -> reached.stream().anyMatch(one -> isUnder(city, one)))
                .toList();
    }

    private List<District> read() {
        List<District> allowed = districts.list(user.scope());
        if (!isOfPremises()) {
            return allowed;
        }
        Set<Long> lyingIn = register.districts(user.scope());
        List<District> lying =
                allowed.stream().filter(district -> lyingIn.contains(district.id())).toList();
        return allowed.stream()
                .filter(district -> lying.stream().anyMatch(place -> isUnder(district, place)))
                .toList();
    }

    private boolean isOfPremises() {
        return business().findAny().isPresent()
                && business()
                        .allMatch(
                                grant -> grant.premisesId() != null || grant.providerId() != null);
    }

    private Stream<Grant> business() {
        return user.scope().grants().stream().filter(Grant::seesBusiness);
    }

    private static boolean isUnder(District upper, District lower) {
        return lower.path().startsWith(upper.path());
    }
}
