/** References that several entries of the registry cite. */
export const freeman1978 =
  'Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks, 1, 215–239. doi:10.1016/0378-8733(78)90021-7';
export const wassermanFaust1994 =
  'Wasserman, S., & Faust, K. (1994). Social Network Analysis: Methods and Applications. Cambridge University Press. doi:10.1017/CBO9780511815478';
export const krackhardt1994 =
  'Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In K. M. Carley & M. J. Prietula (Eds.), Computational Organization Theory (pp. 89–111). Erlbaum.';
export const borgatti2006 =
  'Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational & Mathematical Organization Theory, 12, 21–34. doi:10.1007/s10588-006-7084-x';
