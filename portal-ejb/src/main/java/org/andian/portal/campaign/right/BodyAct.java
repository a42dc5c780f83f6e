package org.andian.portal.campaign.right;

/** What a body may do in a campaign. */
public enum BodyAct {
    /** It has issued the notice: it sets what is filed, and who signs. */
    ISSUE,
    /** What is filed goes to it. */
    RECEIVE,
    /** It owes what the campaign has filed. */
    FILE,
    /** It writes the rules of the assessment, publishes, answers and makes final. */
    SCORE
}
