package org.andian.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;

/** One role with its reach, as stored; never changed, only replaced. */
@Entity
@Table(name = "account_grant")
class AccountGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "district_id")
    private Long districtId;

    private String industries;

    @Column(name = "premises_id")
    private Long premisesId;

    @Column(name = "provider_id")
    private Long providerId;

    protected AccountGrant() {}

    AccountGrant(NewPerson.GrantSpec spec) {
        role = spec.role();
        districtId = spec.districtId();
        industries =
                spec.industries().isEmpty()
                        ? null
                        : String.join(",", spec.industries().stream().sorted().toList());
        premisesId = spec.premisesId();
        providerId = spec.providerId();
    }

    NewPerson.GrantSpec spec() {
        return new NewPerson.GrantSpec(
                role, districtId, Grant.industries(industries), premisesId, providerId);
    }
}
