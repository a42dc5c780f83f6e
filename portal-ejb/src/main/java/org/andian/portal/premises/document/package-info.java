/** Decides who puts files to a premises and takes them away: its papers and photos. */
package org.andian.portal.premises.document;
