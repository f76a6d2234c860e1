sop --poster --kertas a4
