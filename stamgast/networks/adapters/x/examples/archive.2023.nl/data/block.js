window.YTD.block.part0 = [
  {
    "blocking" : {
      "accountId" : "1500000000000000099",
      "userLink" : "https://twitter.com/intent/user?user_id=1500000000000000099"
    }
  }
]