package org.andian.web.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Vocabulary;
import org.junit.jupiter.api.Test;

import java.util.Map;

class VocabulariesTest {

    /** A column was once called otherwise; an office keeps its sheets for years. */
    @Test
    void aSheetOfAnEarlierReleaseIsRead() {
        Map<String, String> headings = new Vocabularies().of(Kind.PREMISES).headings();
        assertEquals("group", headings.get(Vocabulary.normal("Industry")));
        assertEquals("group", headings.get(Vocabulary.normal("Venue group")));
        Map<String, String> people = new Vocabularies().of(Kind.USERS).headings();
        assertEquals("industries", people.get(Vocabulary.normal("Venue groups")));
    }
}
