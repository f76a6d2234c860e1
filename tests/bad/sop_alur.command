sop
