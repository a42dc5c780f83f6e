package org.andian.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.scope.Rights;

import java.time.Instant;

/**
 * An API token as its owner issues and revokes it. When it was used last is noted by SQL at the
 * requests themselves and is no part of this.
 */
@Entity
@Table(name = "api_token")
class TokenEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Rights rights;

    @Column(name = "district_id")
    private Long districtId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version private int version;

    protected TokenEntry() {}

    /**
     * @param accountId of the account it speaks for
     * @param hash SHA-256 of the token, lower-case hex
     * @param by login of who issues it
     */
    TokenEntry(long accountId, TokenWish wish, String hash, String by, Instant at) {
        this.accountId = accountId;
        name = wish.name();
        tokenHash = hash;
        rights = wish.rights();
        districtId = wish.districtId();
        createdAt = at;
        issuedBy = by;
        expiresAt = at.plus(wish.lifetime());
    }

    /**
     * For good.
     *
     * @return false when it was revoked before: it stays as it was
     */
    boolean revoke(Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        return true;
    }

    long accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenEntry entry && tokenHash.equals(entry.tokenHash);
    }

    @Override
    public int hashCode() {
        return tokenHash.hashCode();
    }
}
