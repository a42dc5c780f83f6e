/**
 * What every page stands in: who looks at it, in which language, the bars around it, and what is
 * shown when it fails. Decides no business.
 */
package org.andian.web.frame;
