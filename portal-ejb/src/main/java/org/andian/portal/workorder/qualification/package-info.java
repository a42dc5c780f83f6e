/**
 * What service providers are qualified for and until when: who enters it, who sees it, and whether
 * a provider has anything that is valid on a day. Whether that is demanded it does not decide.
 */
package org.andian.portal.workorder.qualification;
