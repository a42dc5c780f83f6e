package org.andian.portal.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Witness;
import org.andian.portal.publication.FileStore.Place;
import org.andian.portal.refusal.Refusal;

import java.util.List;

/**
 * Door for anybody, without an account: whether this portal published a file. Tells nothing else:
 * not what it is, nor whose, nor when. A caller limits how often somebody may ask.
 */
@Stateless
public class Genuineness {

    @Inject private FileStore files;

    @Inject private Integrity integrity;

    @Inject private Witness witness;

    /**
     * @param sha256 of the file, as people copy it
     * @throws Refusal FINGERPRINT
     */
    public CheckVerdict of(String sha256) {
        String hash =
                Sha256.read(sha256).orElseThrow(() -> new Refusal(PublicationReason.FINGERPRINT));
        List<Place> places = files.places(hash);
        if (places.isEmpty()) {
            return isGone(hash) ? CheckVerdict.ALTERED : CheckVerdict.UNKNOWN;
        }
        boolean isWhole =
                places.stream()
                        .anyMatch(
                                place ->
                                        integrity
                                                .fault(place.publicationId(), place.no())
                                                .isEmpty());
        return isWhole ? CheckVerdict.GENUINE : CheckVerdict.ALTERED;
    }

    /** The trail tells of records too, which the page shows; a record is no file. */
    private boolean isGone(String hash) {
        return witness.tells(Integrity.MAKE, hash)
                && !witness.tells(Integrity.MAKE, Integrity.toldRecord(hash));
    }
}
