package org.andian.portal.document;

import static org.andian.portal.document.DocumentState.ARCHIVED;
import static org.andian.portal.document.DocumentState.CORRECTING;
import static org.andian.portal.document.DocumentState.DISCARDED;
import static org.andian.portal.document.DocumentState.DRAFT;
import static org.andian.portal.document.DocumentState.ISSUED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one machine of a document: which act is possible in which state, and the state after it. What
 * was issued is never written over, what is archived or given up never changed. Pure.
 */
public final class DocumentMachine {

    private static final Map<DocumentState, Map<DocumentAct, DocumentState>> STEPS = steps();

    private DocumentMachine() {}

    /** Empty where the act is not possible in that state. */
    public static Optional<DocumentState> after(DocumentState state, DocumentAct act) {
        return Optional.ofNullable(STEPS.get(state).get(act));
    }

    private static Map<DocumentState, Map<DocumentAct, DocumentState>> steps() {
        Map<DocumentState, Map<DocumentAct, DocumentState>> steps =
                new EnumMap<>(DocumentState.class);
        for (DocumentState state : DocumentState.values()) {
            steps.put(state, new EnumMap<>(DocumentAct.class));
        }
        steps.get(DRAFT).put(DocumentAct.EDIT, DRAFT);
        steps.get(DRAFT).put(DocumentAct.ISSUE, ISSUED);
        steps.get(DRAFT).put(DocumentAct.DISCARD, DISCARDED);
        steps.get(ISSUED).put(DocumentAct.CORRECT, CORRECTING);
        steps.get(ISSUED).put(DocumentAct.ARCHIVE, ARCHIVED);
        steps.get(CORRECTING).put(DocumentAct.EDIT, CORRECTING);
        steps.get(CORRECTING).put(DocumentAct.ISSUE, ISSUED);
        steps.get(CORRECTING).put(DocumentAct.ABANDON, ISSUED);
        return steps;
    }
}
